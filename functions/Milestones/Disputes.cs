using Tracker.Dates;
using Tracker.Json;
using Tracker.Languages;

namespace Tracker.Milestones;

/// <summary>
/// Where a source's claim contradicts the record: a date that does not overlap the record's; a text that, folded, differs in
/// every language they share; another word. A record that says nothing cannot be contradicted.
/// </summary>
internal static class Disputes
{
    /// <summary>The members that a claim can be about.</summary>
    public static readonly IReadOnlyList<string> Fields = ["kind", "status", "title", "summary", "priority", "initiative", "planned", "actual", "place", "body"];

    public static bool IsDate(string field) => field is "planned" or "actual";

    public static IReadOnlyList<string> Of(Milestone milestone) => milestone.Claims is null
        ? []
        : [.. milestone.Claims.Where(claim => Contradicts(milestone, claim)).Select(claim => claim.Field!).Distinct()];

    private static bool Contradicts(Milestone milestone, Claim claim) => claim.Field switch
    {
        "planned" => Apart(milestone.Planned, claim.Value!),
        "actual" => Apart(milestone.Actual, claim.Value!),
        "title" => Differ(milestone.Title, claim.Value!),
        "summary" => Differ(milestone.Summary, claim.Value!),
        "place" => Differ(milestone.Place, claim.Value!),
        "body" => Differ(Plain(milestone.Body), claim.Value!),
        "kind" => Differ(Plain(Words<Kind>.Of(milestone.Kind)), claim.Value!),
        "status" => Differ(Plain(Words<Status>.Of(milestone.Status)), claim.Value!),
        "priority" => Differ(Plain(milestone.Priority), claim.Value!),
        "initiative" => Differ(Plain(milestone.Initiative), claim.Value!),
        _ => false,
    };

    private static Text? Plain(string? text) => text is null ? null : Text.Plain(text);

    private static bool Apart(Interval? recorded, Text claimed) =>
        recorded is { } date && Interval.TryParse(claimed.Values[0], out var other, out _) && !date.Overlaps(other);

    private static bool Differ(Text? recorded, Text claimed)
    {
        if (recorded is null)
            return false;

        // A plain text stands for the default language, whichever that is: it is compared with every language of the other.
        var shared = false;
        for (var i = 0; i < recorded.Values.Length; i++)
        {
            for (var j = 0; j < claimed.Values.Length; j++)
            {
                if (!recorded.IsPlain && !claimed.IsPlain && !recorded.Languages[i].Equals(claimed.Languages[j], StringComparison.OrdinalIgnoreCase))
                    continue;
                shared = true;
                if (Folding.Fold(recorded.Values[i].Trim()) == Folding.Fold(claimed.Values[j].Trim()))
                    return false;
            }
        }

        return shared;
    }
}
