using Azure;
using Azure.Data.Tables;
using Polly;

namespace Tracker.Log;

/// <summary>The table, by the requests that the log makes to it. Each read goes through the read pipeline, page by page.</summary>
internal sealed class LogTable(TableClient table, StoragePipelines pipelines)
{
    public StoragePipelines Pipelines => pipelines;

    /// <summary>The newest event, or null when the programme has none.</summary>
    public async Task<LogEvent?> NewestAsync(string programme, CancellationToken cancel)
    {
        var rows = await PagesAsync(programme, RowKeys.Event, RowKeys.Event + "~", 1, cancel);
        return rows.Count == 0 ? null : EventRow.Read(rows[0]);
    }

    /// <summary>The events after one number, up to another if given; oldest first.</summary>
    public async Task<IReadOnlyList<LogEvent>> EventsAsync(string programme, long after, long? upTo, CancellationToken cancel)
    {
        var from = upTo is { } last ? RowKeys.OfEvent(last) : RowKeys.Event;
        var rows = await PagesAsync(programme, from, RowKeys.OfEvent(after), null, cancel);
        LogEvent[] events = new LogEvent[rows.Count];
        for (var i = 0; i < rows.Count; i++)
            events[rows.Count - 1 - i] = EventRow.Read(rows[i]);
        return events;
    }

    /// <summary>The events after a number, asked for once: a failure is the caller's, who has a pipeline of its own.</summary>
    public async Task<IReadOnlyList<LogEvent>> TailOnceAsync(string programme, long after, CancellationToken cancel)
    {
        List<LogEvent> events = [];
        await foreach (var row in table.QueryAsync<TableEntity>(Range(programme, RowKeys.Event, RowKeys.OfEvent(after)), cancellationToken: cancel))
            events.Add(EventRow.Read(row));
        events.Reverse();
        return events;
    }

    public async Task<LogEvent?> EventAsync(string programme, long seq, CancellationToken cancel) =>
        await RowAsync(programme, RowKeys.OfEvent(seq), cancel) is { } row ? EventRow.Read(row) : null;

    /// <summary>All state rows of a programme.</summary>
    public async Task<IEnumerable<StateRow>> StateAsync(string programme, CancellationToken cancel) =>
        (await PagesAsync(programme, RowKeys.FirstState, RowKeys.AfterState, null, cancel)).Select(StateRow.Read);

    /// <summary>All rows of a partition from one key on and before another.</summary>
    public Task<List<TableEntity>> RowsAsync(string partition, string from, string before, CancellationToken cancel) =>
        PagesAsync(partition, from, before, null, cancel);

    public async Task<TableEntity?> RowAsync(string partition, string rowKey, CancellationToken cancel) =>
        await ReadAsync(async attempt =>
        {
            var answer = await table.GetEntityIfExistsAsync<TableEntity>(partition, rowKey, cancellationToken: attempt);
            return answer.HasValue ? answer.Value : null;
        }, cancel);

    /// <summary>Sends a transaction once, as it is: what to do when it fails is for the caller.</summary>
    public async Task SubmitAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancel)
    {
        try
        {
            await table.SubmitTransactionAsync(actions, cancel);
        }
        catch (RequestFailedException failure) when (StorageFailure.IsTableMissing(failure))
        {
            await table.CreateIfNotExistsAsync(cancel);
            await table.SubmitTransactionAsync(actions, cancel);
        }
    }

    private async Task<List<TableEntity>> PagesAsync(string partition, string from, string before, int? top, CancellationToken cancel)
    {
        var filter = Range(partition, from, before);
        List<TableEntity> rows = [];
        string? next = null;
        do
        {
            // An empty page may still have a continuation: only a missing one ends the range.
            var page = await ReadAsync(async attempt =>
            {
                await foreach (var one in table.QueryAsync<TableEntity>(filter, top, cancellationToken: attempt).AsPages(next))
                    return one;
                return null;
            }, cancel);
            if (page is null)
                break;
            rows.AddRange(page.Values);
            next = string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken;
        }
        while (next is not null && (top is null || rows.Count < top));
        return rows;
    }

    private static string Range(string partition, string from, string before) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {before}");

    private async Task<T?> ReadAsync<T>(Func<CancellationToken, Task<T?>> read, CancellationToken cancel) where T : class
    {
        try
        {
            return await pipelines.Read.ExecuteAsync(async attempt => await read(attempt), cancel);
        }
        catch (RequestFailedException failure) when (StorageFailure.IsTableMissing(failure))
        {
            // Nothing was ever written; the first write makes the table.
            return null;
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && (StorageFailure.IsTransient(failure) || failure is ExecutionRejectedException))
        {
            throw new StorageUnavailableException(failure);
        }
    }
}
