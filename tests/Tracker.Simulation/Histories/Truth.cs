using Azure.Data.Tables;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Simulation.Histories;

/// <summary>What is in the table when a history is over, and what the programme looked like after each event.</summary>
internal sealed class Truth
{
    private Truth(string programme, IReadOnlyList<LogEvent> events, IReadOnlyDictionary<string, TableEntity> rows)
    {
        (Programme, Events, Rows) = (programme, events, rows);
        List<View<ProgrammeState>> views = [View<ProgrammeState>.Empty];
        // Up to a gap, if there is one: a check of its own finds it.
        foreach (var e in events.TakeWhile((e, i) => e.Seq == i + 1))
            views.Add(views[^1].Apply(e));
        Views = views;
    }

    public string Programme { get; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<LogEvent> Events { get; }

    /// <summary>All rows of the partition, by key.</summary>
    public IReadOnlyDictionary<string, TableEntity> Rows { get; }

    /// <summary>By number; the first is empty.</summary>
    public IReadOnlyList<View<ProgrammeState>> Views { get; }

    /// <summary>Those of a kind, by the beginning of their keys.</summary>
    public IEnumerable<TableEntity> RowsOf(string kind) => Rows.Values.Where(row => row.RowKey.StartsWith(kind, StringComparison.Ordinal));

    public static async Task<Truth> ReadAsync(TableClient table, string programme)
    {
        Dictionary<string, TableEntity> rows = new(StringComparer.Ordinal);
        await foreach (var row in table.QueryAsync<TableEntity>(row => row.PartitionKey == programme))
            rows.Add(row.RowKey, row);
        var events = rows.Values.Where(row => row.RowKey.StartsWith(RowKeys.Event, StringComparison.Ordinal)).Select(EventRow.Read);
        return new(programme, [.. events.OrderBy(e => e.Seq)], rows);
    }
}
