namespace Tracker.Simulation.Storage;

/// <summary>
/// Rows in ordinal order of their keys, in blocks of bounded size: finding, inserting and removing one costs about the same
/// among a hundred as among a million, wherever it falls.
/// </summary>
internal sealed class SortedRows
{
    private const int BlockSize = 512;
    private readonly List<List<Row>> _blocks = [];

    public int Count { get; private set; }

    public Row? Find(string key)
    {
        var (block, index, found) = Locate(key);
        return found ? _blocks[block][index] : null;
    }

    /// <summary>Inserts the row or replaces the one with its key.</summary>
    public void Set(Row row)
    {
        var (block, index, found) = Locate(row.Key);
        if (found)
        {
            _blocks[block][index] = row;
            return;
        }

        if (_blocks.Count == 0)
            _blocks.Add([]);
        var rows = _blocks[block];
        rows.Insert(index, row);
        Count++;
        if (rows.Count > BlockSize)
            Split(block, index);
    }

    public bool Remove(string key)
    {
        var (block, index, found) = Locate(key);
        if (!found)
            return false;
        _blocks[block].RemoveAt(index);
        Count--;
        if (_blocks[block].Count == 0)
            _blocks.RemoveAt(block);
        return true;
    }

    /// <summary>The rows from the key on, itself included. Not to be enumerated over a change.</summary>
    public IEnumerable<Row> From(string key)
    {
        var (block, index, _) = Locate(key);
        for (; block < _blocks.Count; block++, index = 0)
        {
            for (; index < _blocks[block].Count; index++)
                yield return _blocks[block][index];
        }
    }

    // Keys mostly grow or shrink steadily, so a block is split near the insertion: what is behind it stays full.
    private void Split(int block, int index)
    {
        var rows = _blocks[block];
        var at = index == rows.Count - 1 ? rows.Count - 1 : index == 0 ? 1 : rows.Count / 2;
        _blocks.Insert(block + 1, rows.GetRange(at, rows.Count - at));
        rows.RemoveRange(at, rows.Count - at);
    }

    /// <summary>Where the key is, or where it would be inserted: in the last block that begins at or before it.</summary>
    private (int Block, int Index, bool Found) Locate(string key)
    {
        if (_blocks.Count == 0)
            return (0, 0, false);

        int low = 0, high = _blocks.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (string.CompareOrdinal(_blocks[middle][0].Key, key) <= 0)
                low = middle;
            else
                high = middle - 1;
        }

        var rows = _blocks[low];
        int from = 0, to = rows.Count;
        while (from < to)
        {
            var middle = (from + to) / 2;
            var order = string.CompareOrdinal(rows[middle].Key, key);
            if (order == 0)
                return (low, middle, true);
            if (order < 0)
                from = middle + 1;
            else
                to = middle;
        }

        return (low, from, false);
    }
}
