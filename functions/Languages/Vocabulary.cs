using System.Text;

namespace Tracker.Languages;

/// <summary>
/// The folded words of a programme's milestones, each kept once under a number: a milestone then keeps two bytes for a word. Words are only ever
/// added, by any thread, and a number stays what it is.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>As many as two bytes tell apart. Prose in several languages stays below; what comes later is kept as text where it stands.</summary>
    public const int MostWords = ushort.MaxValue + 1;

    private const int First = 16;

    private readonly Lock _adding = new();
    private readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private string[] _words = new string[First];
    private volatile int _count;

    public Vocabulary() => _bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _count;

    /// <summary>About how much memory it takes.</summary>
    public long Bytes { get; private set; } = 500;

    /// <summary>The numbers of the words of a text, in their order; a word that is new gets one.</summary>
    /// <param name="searchText">Made by <see cref="SearchText.Of"/>.</param>
    /// <param name="numbers">Filled with them.</param>
    /// <param name="rest">The new words for which there was no number left, each after a blank; null when there are none.</param>
    /// <returns>How many there are.</returns>
    public int Number(string searchText, Span<ushort> numbers, out string? rest)
    {
        StringBuilder? without = null;
        var count = 0;
        lock (_adding)
        {
            foreach (var range in searchText.AsSpan().Split(' '))
            {
                var word = searchText.AsSpan(range);
                if (word.IsEmpty)
                    continue;
                if (TryNumber(word, out var number))
                    numbers[count++] = number;
                else
                    (without ??= new()).Append(' ').Append(word);
            }
        }

        rest = without?.ToString();
        return count;
    }

    /// <summary>The numbers of all words that begin so, up to now: a bit each, sixty-four to an element.</summary>
    public ulong[] BeginningWith(string beginning)
    {
        // The count first: as many words as it says are in the array.
        var count = _count;
        var words = Volatile.Read(ref _words);
        var numbers = new ulong[(count + 63) / 64];
        for (var i = 0; i < count; i++)
        {
            if (words[i].StartsWith(beginning, StringComparison.Ordinal))
                numbers[i / 64] |= 1UL << i;
        }

        return numbers;
    }

    private bool TryNumber(ReadOnlySpan<char> word, out ushort number)
    {
        if (_bySpan.TryGetValue(word, out number))
            return true;
        if (_count == MostWords)
            return false;
        number = (ushort)_count;
        Add(word.ToString(), number);
        return true;
    }

    private void Add(string word, ushort number)
    {
        _numbers.Add(word, number);
        if (number == _words.Length)
        {
            var more = new string[Math.Min(2 * _words.Length, MostWords)];
            _words.CopyTo(more, 0);
            Volatile.Write(ref _words, more);
        }

        _words[number] = word;
        Bytes += 90 + (2L * word.Length);
        _count++;
    }
}
