namespace Tracker.Languages;

/// <summary>
/// Which beginnings the words of a text have, as 128 marks that some share: where a mark is missing, no word begins so. A search thereby passes over
/// most of what it would not find without reading it.
/// </summary>
internal static class WordMarks
{
    // Of a word; a shorter one leaves no mark, nor can a search for one be told by it.
    private const int Beginning = 3;

    /// <param name="searchText">Made by <see cref="SearchText.Of"/>, or words of it between blanks.</param>
    public static UInt128 Of(ReadOnlySpan<char> searchText)
    {
        UInt128 marks = 0;
        foreach (var range in searchText.Split(' '))
        {
            if (searchText[range] is { Length: >= Beginning } word)
                marks |= UInt128.One << Number(word);
        }

        return marks;
    }

    // The upper seven bits of a multiplicative hash, which depend on all of the characters.
    private static int Number(ReadOnlySpan<char> word) => (int)(((((word[0] * 31u) + word[1]) * 31u) + word[2]) * 2654435761u >> 25);
}
