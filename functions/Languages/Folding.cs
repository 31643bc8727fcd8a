using System.Globalization;
using System.Text;

namespace Tracker.Languages;

/// <summary>
/// Text without its case and diacritics, for search and comparison: Ё is е, Й is и, É is e, ß is ss. Letters in their own
/// right stay: the Kazakh ә ғ қ ң ө ұ ү һ і do not fold into others.
/// </summary>
internal static class Folding
{
    private const char Dropped = '\0';

    // Latin, Greek and Cyrillic, which nearly all text here is: one look-up a character instead of a normalisation.
    private static readonly char[] Simple = [.. Enumerable.Range(0, 0x530).Select(code => FoldDecomposed($"{(char)code}".Normalize(NormalizationForm.FormD)[0]))];

    public static string Fold(string text)
    {
        StringBuilder folded = new(text.Length + 8);
        Append(folded, text);
        return folded.ToString();
    }

    internal static void Append(StringBuilder folded, string text)
    {
        foreach (var c in IsSimple(text) ? text : Decompose(text))
            Append(folded, c);
    }

    private static void Append(StringBuilder folded, char c)
    {
        var letter = c < Simple.Length ? Simple[c] : FoldDecomposed(c);
        if (Expansion(letter) is { } letters)
            folded.Append(letters);
        else if (letter is not Dropped)
            folded.Append(letter);
    }

    private static bool IsSimple(string text)
    {
        foreach (var c in text)
        {
            // U+2000 to U+206F are dashes, quotation marks and the like.
            if (c >= 0x530 && c is < '\u2000' or > '\u206F')
                return false;
        }

        return true;
    }

    /// <summary>NFD, without what Normalize throws on: half characters become U+FFFD, U+FFFE goes.</summary>
    private static string Decompose(string text)
    {
        StringBuilder whole = new(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != 0xFFFE)
                whole.Append(rune);
        }

        return whole.ToString().Normalize(NormalizationForm.FormD);
    }

    // Marks are dropped, so it does not matter in which order they stand.
    private static char FoldDecomposed(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            ? Dropped
            : Undecomposed(char.ToLowerInvariant(letter));

    private static char Undecomposed(char letter) => letter switch
    {
        'ı' => 'i',
        'ł' => 'l',
        'ø' => 'o',
        'đ' or 'ð' => 'd',
        'ħ' => 'h',
        'ŧ' => 't',
        'ς' => 'σ',
        _ => letter,
    };

    private static string? Expansion(char letter) => letter switch
    {
        < '\u0080' => null,
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => null,
    };
}
