using Tracker.Dates;
using Tracker.Json;
using Tracker.Languages;
using Tracker.Milestones;

namespace Tracker.Feeds;

/// <summary>What sources say otherwise than a milestone's record, a line for each claim: <c>Sources disagree (place): Almaty</c>.</summary>
/// <param name="language">The programme's default, which plain texts are in.</param>
internal sealed class DisputeLines(FeedWords words, Func<Text, string> pick, string language)
{
    private readonly IntervalWords _dates = IntervalWords.In(words.Language);

    public IEnumerable<string> Of(Milestone milestone)
    {
        var disputed = Disputes.Of(milestone, language);
        return (milestone.Claims ?? [])
            .Where(claim => disputed.Contains(claim.Field))
            .Select(claim => $"{words.Milestones.Disputed} ({words.Member(claim.Field!)}): {Show(claim.Field!, claim.Value!)}");
    }

    private string Show(string field, Text value) => field switch
    {
        "status" when Words<Status>.TryParse(value.Values[0], out var status) => words.Milestones.Statuses[status],
        "kind" when Words<Kind>.TryParse(value.Values[0], out var kind) => words.Milestones.Kinds[kind],
        _ when Disputes.IsDate(field) && Interval.TryParse(value.Values[0], out var date, out _) => _dates.Write(date),
        _ => pick(value),
    };
}
