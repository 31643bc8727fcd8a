using System.Text;
using System.Text.RegularExpressions;
using AnyAscii;

namespace Tracker.Languages;

/// <summary>Ids that people can read: <c>[a-z0-9][a-z0-9-]{0,79}</c>.</summary>
internal static partial class Slug
{
    public const int MaxLength = 80;

    /// <summary>Of a whole id, as a regular expression.</summary>
    public const string Pattern = "[a-z0-9][a-z0-9-]{0,79}";

    public const string Rule = "An id is made of lower-case letters, digits and hyphens, begins with a letter or digit and has at most 80 characters.";

    public static bool IsValid(string id) => Shape().IsMatch(id);

    /// <summary>The id that a title gives, cut between words; null when no letter or digit of it can be written in ASCII.</summary>
    public static string? From(string title)
    {
        StringBuilder slug = new(title.Length);
        foreach (var c in title.Transliterate())
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '`' or '"') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var id = Cut(slug.ToString()).TrimEnd('-');
        return id is "" ? null : id;
    }

    private static string Cut(string slug)
    {
        if (slug.Length <= MaxLength)
            return slug;
        var boundary = slug.LastIndexOf('-', MaxLength);
        return slug[..(boundary > 0 ? boundary : MaxLength)];
    }

    [GeneratedRegex(@"\A" + Pattern + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
