using Tracker.Simulation.Filters;

namespace Tracker.Simulation.Storage;

/// <summary>One page of a query: its rows, and where the next one begins, if there may be more.</summary>
internal sealed record QueryPage(List<StoredRow> Rows, (string PartitionKey, string RowKey)? Next)
{
    /// <param name="table">Where to look.</param>
    /// <param name="filter">What to keep.</param>
    /// <param name="from">Where to begin: the start or a continuation.</param>
    /// <param name="top">Rows at most.</param>
    /// <param name="scan">Rows looked at, at most.</param>
    public static QueryPage Read(Table table, Filter? filter, (string PartitionKey, string RowKey) from, int top, int scan)
    {
        var partitions = KeyRange.Of(filter, "PartitionKey").And(new KeyRange(from.PartitionKey, null));
        var rows = KeyRange.Of(filter, "RowKey");
        var page = new List<StoredRow>();
        if (scan == 0)
            return new QueryPage(page, from);

        foreach (var partition in Within(table, partitions))
        {
            var start = partition.Key == from.PartitionKey ? rows.And(new KeyRange(from.RowKey, null)).Low : rows.Low;
            foreach (var row in partition.Rows.From(start))
            {
                if (rows.IsPast(row.Key))
                    break;
                if (page.Count == top || scan-- == 0)
                    return new QueryPage(page, (partition.Key, row.Key));
                var stored = new StoredRow(partition.Key, row);
                if (filter is null || filter.Matches(stored))
                    page.Add(stored);
            }
        }

        return new QueryPage(page, null);
    }

    private static IEnumerable<Partition> Within(Table table, KeyRange range)
    {
        if (range.Only is { } only)
            return table.Find(only) is { } partition ? [partition] : [];
        return table.Partitions
            .SkipWhile(partition => string.CompareOrdinal(partition.Key, range.Low) < 0)
            .TakeWhile(partition => !range.IsPast(partition.Key));
    }
}
