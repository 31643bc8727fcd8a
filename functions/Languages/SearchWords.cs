using System.Buffers;
using System.Text;

namespace Tracker.Languages;

/// <summary>The words by which something is found, each once: numbers of a vocabulary, and as text those that it had no room for.</summary>
internal readonly record struct SearchWords
{
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
        var numbers = ArrayPool<ushort>.Shared.Rent(searchText.Length + 1);
        StringBuilder? rest = null;
        var count = 0;
        foreach (var range in searchText.AsSpan().Split(' '))
        {
            var word = searchText.AsSpan(range);
            if (word.IsEmpty)
                continue;
            if (vocabulary.TryNumber(word, out var number))
                numbers[count++] = number;
            else
                (rest ??= new()).Append(' ').Append(word);
        }

        SearchWords words = new(Distinct(numbers.AsSpan(0, count)), rest?.ToString(), WordMarks.Of(searchText));
        ArrayPool<ushort>.Shared.Return(numbers);
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
