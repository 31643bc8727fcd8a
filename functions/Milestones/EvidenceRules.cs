using Tracker.Dates;
using Tracker.Http;
using Tracker.Languages;

namespace Tracker.Milestones;

/// <summary>What sources and claims must be.</summary>
internal static class EvidenceRules
{
    private static readonly IReadOnlyList<string> s_supported = [.. Disputes.Fields, "related", "tags"];

    public static void CheckSources(IReadOnlyList<Source>? sources, FieldErrors errors)
    {
        TooMany("sources", sources?.Count, MilestoneLimits.Sources, errors);
        for (var i = 0; i < Math.Min(sources?.Count ?? 0, MilestoneLimits.Sources); i++)
            CheckSource($"sources[{i}]", sources![i], errors);
    }

    public static void CheckClaims(IReadOnlyList<Claim>? claims, FieldErrors errors)
    {
        TooMany("claims", claims?.Count, MilestoneLimits.Claims, errors);
        for (var i = 0; i < Math.Min(claims?.Count ?? 0, MilestoneLimits.Claims); i++)
            CheckClaim($"claims[{i}]", claims![i], errors);
    }

    public static void CheckSource(string path, Source? source, FieldErrors errors)
    {
        if (source is null)
        {
            errors.Add(path, "This is empty. Write an object with a url, or leave it out.");
            return;
        }

        if (source.Url is null)
            errors.Add($"{path}.url", "A source needs a url.");
        CheckUrl($"{path}.url", source.Url, errors);
        CheckUrl($"{path}.archive", source.Archive, errors);
        CheckText($"{path}.publisher", source.Publisher, MilestoneLimits.Short, errors);
        CheckText($"{path}.note", source.Note, MilestoneLimits.Note, errors);
        if (source.Language is not null && !LanguageTag.IsWellFormed(source.Language))
            errors.Add($"{path}.language", "This is not a language tag. Write BCP 47, as en, kk or zh-Hant.");
        TooMany($"{path}.supports", source.Supports?.Count, MilestoneLimits.Supports, errors);
        if (source.Supports?.Any(field => !s_supported.Contains(field, StringComparer.Ordinal)) == true)
            errors.Add($"{path}.supports", $"A source supports members of the milestone: {string.Join(", ", s_supported)}.");
    }

    public static void CheckReason(string? reason, bool? correction, FieldErrors errors)
    {
        CheckText("reason", reason, MilestoneLimits.Reason, errors);
        if (correction == true && reason is null)
            errors.Add("reason", "A correction needs a reason.");
    }

    public static void CheckText(string path, string? text, TextLimits limits, FieldErrors errors)
    {
        if (text is not null)
            errors.Add(path, limits.Problem(text));
    }

    public static void TooMany(string path, int? count, int limit, FieldErrors errors) =>
        errors.Add(path, count > limit ? $"There are {count} of them. At most {limit} are allowed." : null);

    private static void CheckUrl(string path, string? url, FieldErrors errors)
    {
        if (url is null)
            return;
        if (url.Length > MilestoneLimits.Url)
            errors.Add(path, $"This has {url.Length} characters. At most {MilestoneLimits.Url} are allowed.");
        else if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || url.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            errors.Add(path, "This is not a web address. Write one that begins with https:// or http://.");
    }

    private static void CheckClaim(string path, Claim? claim, FieldErrors errors)
    {
        if (claim is null)
        {
            errors.Add(path, "This is empty. Write an object with a field and a value, or leave it out.");
            return;
        }

        if (claim.Field is null || !Disputes.Fields.Contains(claim.Field, StringComparer.Ordinal))
            errors.Add($"{path}.field", $"A claim is about a member of the milestone: {string.Join(", ", Disputes.Fields)}.");
        if (claim.Value is null)
            errors.Add($"{path}.value", "A claim needs a value: what the source says.");
        else if (claim.Field is not null && Disputes.IsDate(claim.Field))
            errors.Add($"{path}.value", claim.Value.IsPlain ? DateProblem(claim.Value.Values[0]) : "A date is a string.");
        else
            errors.Add($"{path}.value", MilestoneLimits.Summary.Problem(claim.Value));
        if (claim.Source is not null)
            CheckSource($"{path}.source", claim.Source, errors);
    }

    private static string? DateProblem(string text) => Interval.TryParse(text, out _, out var error) ? null : error;
}
