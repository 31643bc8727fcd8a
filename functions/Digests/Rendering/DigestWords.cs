using System.Globalization;
using Tracker.Dates;
using Tracker.Initiatives;
using Tracker.Languages;
using Tracker.Milestones;

namespace Tracker.Digests.Rendering;

/// <summary>
/// What a digest says in one language. Where a language would bend a word by what stands next to it, the text is put as "heading: value" instead, so
/// that every digest is right, not only the common one.
/// </summary>
internal sealed partial record DigestWords
{
    public required string Language { get; init; }

    public required string Report { get; init; }

    /// <summary>What a link to the whole digest says.</summary>
    public required string Open { get; init; }

    /// <summary>Headings of the sections by their names in JSON.</summary>
    public required IReadOnlyDictionary<string, string> Sections { get; init; }

    public required MilestoneWords Milestones { get; init; }

    public required IReadOnlyDictionary<InitiativeStatus, string> InitiativeStatuses { get; init; }

    public required string Milestone { get; init; }

    public required string Status { get; init; }

    public required string Date { get; init; }

    public required string Move { get; init; }

    public required string Shift { get; init; }

    public required string OverdueSince { get; init; }

    public required string LastNews { get; init; }

    public required string What { get; init; }

    public required string Priority { get; init; }

    public required string WithoutPriority { get; init; }

    public required string Closed { get; init; }

    public required string ByStatus { get; init; }

    public required string Initiative { get; init; }

    public required string Indicator { get; init; }

    public required string Values { get; init; }

    public required string Target { get; init; }

    public required string Reason { get; init; }

    public required string Sources { get; init; }

    public required string NoDate { get; init; }

    public required string Today { get; init; }

    public required string Nothing { get; init; }

    public required string DataAsOf { get; init; }

    public required string Events { get; init; }

    public required string Hash { get; init; }

    public required Func<int, string> More { get; init; }

    public required Func<int, string> SeveralSlots { get; init; }

    /// <summary>A number, or two as 3–32, of days, in the form after the last number.</summary>
    public required Func<string, int, string> Days { get; init; }

    public required Func<string, string> Later { get; init; }

    public required Func<string, string> Earlier { get; init; }

    /// <param name="language">A BCP 47 tag; languages that have no words here get English.</param>
    public static DigestWords In(string language) => LanguageTag.Primary(language) switch
    {
        "ru" => Russian,
        "kk" => Kazakh,
        _ => English,
    };

    public string Write(Interval? date) => date is { } known ? IntervalWords.In(Language).Write(known) : NoDate;

    public string Write(DateOnly day) => Write(Interval.Of(day));

    public string DaysOf(int days) => Days(Number(days), days);

    /// <summary>How far something moved: one number, or a range where a date is not known to the day.</summary>
    public string Write(Slip slip) => slip switch
    {
        { Min: >= 0 } => Later(Range(slip.Min, slip.Max)),
        { Max: <= 0 } => Earlier(Range(-slip.Max, -slip.Min)),
        _ => $"{Earlier(DaysOf(-slip.Min))} – {Later(DaysOf(slip.Max))}",
    };

    private string Range(int min, int max) => min == max ? DaysOf(min) : Days($"{Number(min)}–{Number(max)}", max);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
