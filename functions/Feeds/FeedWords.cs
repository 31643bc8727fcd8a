using Tracker.Languages;
using Tracker.Milestones;

namespace Tracker.Feeds;

/// <summary>What calendars and feeds say around the milestones' own texts, in one language.</summary>
internal sealed partial record FeedWords
{
    public required string Language { get; init; }

    public required MilestoneWords Milestones { get; init; }

    /// <summary>Members of programmes and indicators that milestones do not have, by their names in JSON.</summary>
    public required IReadOnlyDictionary<string, string> OtherMembers { get; init; }

    /// <summary>A note that a date is not known to the day.</summary>
    public required Func<string, string> Approximate { get; init; }

    public required string EarlierPlan { get; init; }

    public required string Reason { get; init; }

    public required string Source { get; init; }

    public required string Recorded { get; init; }

    public required string Removed { get; init; }

    public required string Changed { get; init; }

    public required string Corrected { get; init; }

    public required Func<string, string, string> Moved { get; init; }

    public required string Unplanned { get; init; }

    public required Func<string, string> PlannedFor { get; init; }

    /// <summary>A feed's title, after its programme's.</summary>
    public required string Changes { get; init; }

    /// <summary>The first wanted language that there are words in, else the programme's, else English.</summary>
    public static FeedWords In(IEnumerable<string> wanted, string defaultLanguage) =>
        wanted.Append(defaultLanguage).Select(Find).FirstOrDefault(words => words is not null) ?? English;

    /// <summary>A member's name in words; one without stays as JSON has it.</summary>
    public string Member(string name) => OtherMembers.GetValueOrDefault(name) ?? Milestones.Member(name);

    private static FeedWords? Find(string tag) => LanguageTag.Primary(tag) switch
    {
        "en" => English,
        "ru" => Russian,
        "kk" => Kazakh,
        _ => null,
    };
}
