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

    /// <param name="language">The programme's default, which plain texts are in.</param>
    public static IReadOnlyList<string> Of(Milestone milestone, string language) => milestone.Claims is null
        ? []
        : [.. milestone.Claims.Where(claim => Contradicts(milestone, claim, language)).Select(claim => claim.Field!).Distinct()];

    private static bool Contradicts(Milestone milestone, Claim claim, string language) => claim.Field switch
    {
        "planned" => Apart(milestone.Planned, claim.Value!),
        "actual" => Apart(milestone.Actual, claim.Value!),
        "title" => Differ(milestone.Title, claim.Value!, language),
        "summary" => Differ(milestone.Summary, claim.Value!, language),
        "place" => Differ(milestone.Place, claim.Value!, language),
        "body" => Differ(milestone.Body, claim.Value!),
        "kind" => Differ(Words<Kind>.Of(milestone.Kind), claim.Value!),
        "status" => Differ(Words<Status>.Of(milestone.Status), claim.Value!),
        "priority" => Differ(milestone.Priority, claim.Value!),
        "initiative" => Differ(milestone.Initiative, claim.Value!),
        _ => false,
    };

    private static bool Apart(Interval? recorded, Text claimed) =>
        recorded is { } date && Interval.TryParse(claimed.Values[0], out var other, out _) && !date.Overlaps(other);

    private static bool Differ(Text? recorded, Text claimed, string language)
    {
        if (recorded is null)
            return false;

        var shared = false;
        for (var i = 0; i < recorded.Values.Length; i++)
        {
            for (var j = 0; j < claimed.Values.Length; j++)
            {
                if (!LanguageOf(recorded, i, language).Equals(LanguageOf(claimed, j, language), StringComparison.OrdinalIgnoreCase))
                    continue;
                shared = true;
                if (Same(recorded.Values[i], claimed.Values[j]))
                    return false;
            }
        }

        return shared;
    }

    // Words and names are in no language: any value of the claim may say the same.
    private static bool Differ(string? recorded, Text claimed)
    {
        foreach (var value in claimed.Values)
        {
            if (recorded is null || Same(recorded, value))
                return false;
        }

        return true;
    }

    private static string LanguageOf(Text text, int i, string language) => text.IsPlain ? language : text.Languages[i];

    private static bool Same(string one, string other) => Folding.Fold(one.Trim()) == Folding.Fold(other.Trim());
}
