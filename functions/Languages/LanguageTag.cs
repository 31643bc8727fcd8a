using System.Text.RegularExpressions;

namespace Tracker.Languages;

/// <summary>Language tags of BCP 47, compared without regard to case.</summary>
internal static partial class LanguageTag
{
    /// <summary>Well-formed by RFC 5646, section 2.1; the irregular tags of old, such as <c>i-klingon</c>, are left out.</summary>
    public static bool IsWellFormed(string tag) => tag.Length <= 64 && Grammar().IsMatch(tag);

    /// <summary>The language itself, in lower case: <c>kk</c> of <c>kk-Cyrl-KZ</c>.</summary>
    public static string Primary(string tag)
    {
        var end = tag.IndexOf('-', StringComparison.Ordinal);
        return (end < 0 ? tag : tag[..end]).ToLowerInvariant();
    }

    /// <summary>
    /// The index of the tag that serves a wanted one, or -1. As RFC 4647's lookup the wanted tag loses its last subtag until it
    /// is found (<c>kk-KZ</c> finds <c>kk</c>); at each step it also finds a tag that says more (<c>zh</c> finds <c>zh-Hant</c>).
    /// </summary>
    public static int Find(ReadOnlySpan<string> tags, string wanted)
    {
        var range = wanted.AsSpan();
        while (!range.IsEmpty)
        {
            var found = Equal(tags, range) is var exact and >= 0 ? exact : Longer(tags, range);
            if (found >= 0)
                return found;
            range = range[..Math.Max(range.LastIndexOf('-'), 0)];
        }

        return -1;
    }

    private static int Equal(ReadOnlySpan<string> tags, ReadOnlySpan<char> range)
    {
        for (var i = 0; i < tags.Length; i++)
        {
            if (range.Equals(tags[i], StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    private static int Longer(ReadOnlySpan<string> tags, ReadOnlySpan<char> range)
    {
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i].Length > range.Length && tags[i][range.Length] == '-'
                && range.Equals(tags[i].AsSpan(0, range.Length), StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    // language [-script] [-region] *(-variant) *(-extension) [-privateuse], or privateuse alone
    [GeneratedRegex(
        @"\A(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
        + @"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?"
        + @"|x(?:-[a-z0-9]{1,8})+)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
}
