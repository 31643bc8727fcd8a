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

    /// <summary>The number of a word, which it gets if it has none.</summary>
    /// <returns>False for a new word when there is no number left.</returns>
    public bool TryNumber(ReadOnlySpan<char> word, out ushort number)
    {
        lock (_adding)
        {
            if (_bySpan.TryGetValue(word, out number))
                return true;
            if (_count == MostWords)
                return false;
            number = (ushort)_count;
            Add(word.ToString(), number);
            return true;
        }
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
