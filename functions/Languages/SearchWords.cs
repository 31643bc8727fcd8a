using System.Buffers;

namespace Tracker.Languages;

/// <summary>
/// The words by which something is found. Of a long text they are numbers of a vocabulary, each once, and as text those that it had no room for; a
/// short one stays text.
/// </summary>
internal readonly record struct SearchWords
{
    // In characters. Numbering its words takes longer than the memory is worth.
    private const int Short = 500;

    private SearchWords(ushort[] numbers, string? rest, UInt128 marks) => (Numbers, Rest, Marks) = (numbers, rest, marks);

    /// <summary>In their order.</summary>
    public ushort[] Numbers { get; }

    /// <summary>As <see cref="SearchText"/> has them; null when there are none.</summary>
    public string? Rest { get; }

    /// <summary>How all of them begin.</summary>
    public UInt128 Marks { get; }

    /// <summary>About how much memory they take.</summary>
    public int Bytes => 32 + (2 * Numbers.Length) + (2 * (Rest?.Length ?? 0));

    /// <param name="searchText">Made by <see cref="SearchText.Of"/>.</param>
    public static SearchWords Of(string searchText, Vocabulary vocabulary)
    {
        if (searchText.Length < Short)
            return new([], searchText, WordMarks.Of(searchText));
        // A word has a character at least, and a blank before it.
        var rented = ArrayPool<ushort>.Shared.Rent(searchText.Length / 2);
        var numbers = rented.AsSpan(0, vocabulary.Number(searchText, rented, out var rest));
        SearchWords words = new(Distinct(numbers), rest, WordMarks.Of(searchText));
        ArrayPool<ushort>.Shared.Return(rented);
        return words;
    }

    private static ushort[] Distinct(Span<ushort> numbers)
    {
        numbers.Sort();
        var distinct = 0;
        foreach (var number in numbers)
        {
            if (distinct == 0 || numbers[distinct - 1] != number)
                numbers[distinct++] = number;
        }

        return numbers[..distinct].ToArray();
    }
}
