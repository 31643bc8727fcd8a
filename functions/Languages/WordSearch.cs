namespace Tracker.Languages;

/// <summary>A search for words, each of which must begin a word of what is found.</summary>
internal sealed class WordSearch
{
    private readonly (string Word, ulong[] Numbers)[] _words;

    /// <param name="words">Made by <see cref="SearchText.Words"/>; none finds everything.</param>
    /// <param name="vocabulary">That of all that is searched, and complete.</param>
    public WordSearch(IEnumerable<string> words, Vocabulary vocabulary) =>
        _words = [.. words.Select(word => (word, vocabulary.BeginningWith(word)))];

    public bool Finds(in SearchWords words)
    {
        foreach (var (word, numbers) in _words)
        {
            if (!HasAny(words.Numbers, numbers) && !(words.Rest is { } rest && SearchText.HasWord(rest, word)))
                return false;
        }

        return true;
    }

    private static bool HasAny(ushort[] numbers, ulong[] wanted)
    {
        foreach (var number in numbers)
        {
            if ((wanted[number / 64] & (1UL << number)) != 0)
                return true;
        }

        return false;
    }
}
