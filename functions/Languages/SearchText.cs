using System.Globalization;
using System.Text;

namespace Tracker.Languages;

/// <summary>
/// The folded words of texts as one string in which each word follows a blank, so that a word is found from its beginning by a
/// plain search. Chinese and Japanese write no blanks: there each character is a word.
/// </summary>
internal static class SearchText
{
    // Of a long text each word is kept once: a thousand words of prose are some three hundred.
    private const int Long = 2_000;

    public static string Of(IEnumerable<string> texts)
    {
        StringBuilder folded = new();
        foreach (var text in texts)
        {
            Folding.Append(folded, text);
            folded.Append(' ');
        }

        StringBuilder words = new(folded.Length + 1);
        var inWord = false;
        foreach (var chunk in folded.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                var isWord = IsOfWord(c);
                if (isWord && (!inWord || IsIdeograph(c)))
                    words.Append(' ');
                if (isWord)
                    words.Append(c);
                inWord = isWord && !IsIdeograph(c);
            }
        }

        return words.Length < Long ? words.ToString() : string.Join(' ', words.ToString().Split(' ').Distinct());
    }

    /// <summary>The folded words of what somebody searches for; each has to be found.</summary>
    public static string[] Words(string query) => Of([query]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a word of a text begins so.</summary>
    /// <param name="searchText">Made by <see cref="Of"/>.</param>
    /// <param name="word">Of those that <see cref="Words"/> makes.</param>
    public static bool HasWord(string searchText, string word)
    {
        for (var at = 0; (at = searchText.IndexOf(word, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (searchText[at - 1] == ' ')
                return true;
        }

        return false;
    }

    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.SpacingCombiningMark;

    private static bool IsIdeograph(char c) =>
        c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
