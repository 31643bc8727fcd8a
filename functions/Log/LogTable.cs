using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Polly;

namespace Tracker.Log;

/// <summary>The table, by the requests that the log makes to it. Each read goes through the read pipeline, page by page.</summary>
internal sealed class LogTable(TableClient table, StoragePipelines pipelines)
{
    /// <summary>The rows that the table service gives in one answer at most.</summary>
    public const int Window = 1_000;

    /// <summary>The rows that it takes in one transaction at most.</summary>
    public const int MaxTransactionRows = 100;

    public StoragePipelines Pipelines => pipelines;

    /// <summary>The newest event, or null when the programme has none.</summary>
    public async Task<LogEvent?> NewestAsync(string programme, CancellationToken cancel)
    {
        await foreach (var page in PagesAsync(programme, RowKeys.Event, RowKeys.AfterEvents, cancel, perPage: 1))
        {
            if (page.Count > 0)
                return EventRow.Read(page[0]);
        }

        return null;
    }

    /// <summary>The events after one number, up to another if given; oldest first.</summary>
    public async Task<IReadOnlyList<LogEvent>> EventsAsync(string programme, long after, long? upTo, CancellationToken cancel)
    {
        var from = upTo is { } last ? RowKeys.OfEvent(last) : RowKeys.Event;
        List<LogEvent> events = [];
        await foreach (var page in PagesAsync(programme, from, RowKeys.OfEvent(after), cancel))
            events.AddRange(page.Select(EventRow.Read));
        events.Reverse();
        return events;
    }

    /// <summary>The events from one number back to another, newest first; who has seen enough stops asking.</summary>
    public async IAsyncEnumerable<LogEvent> EventsBackAsync(string programme, long from, long downTo, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in PagesAsync(programme, RowKeys.OfEvent(from), RowKeys.OfEvent(downTo - 1), cancel))
        {
            foreach (var row in page)
                yield return EventRow.Read(row);
        }
    }

    /// <summary>
    /// The next events after a number, oldest first, no more than <see cref="Window"/>; asked for once: a failure is the caller's, who has a pipeline of
    /// its own.
    /// </summary>
    public async Task<IReadOnlyList<LogEvent>> NextOnceAsync(string programme, long after, CancellationToken cancel)
    {
        List<LogEvent> events = [];
        try
        {
            var next = Range(programme, RowKeys.OfEvent(after + Window), RowKeys.OfEvent(after));
            await foreach (var row in table.QueryAsync<TableEntity>(next, cancellationToken: cancel))
                events.Add(EventRow.Read(row));
        }
        catch (RequestFailedException failure) when (StorageFailure.IsTableMissing(failure))
        {
            return [];
        }

        events.Reverse();
        return events;
    }

    public async Task<LogEvent?> EventAsync(string programme, long seq, CancellationToken cancel) =>
        await RowAsync(programme, RowKeys.OfEvent(seq), cancel) is { } row ? EventRow.Read(row) : null;

    /// <summary>All state rows of a programme, without the columns that only people read. The next page is on its way while one is taken in.</summary>
    public async IAsyncEnumerable<StateRow> StateAsync(string programme, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var pages = PagesAsync(programme, RowKeys.FirstState, RowKeys.AfterState, cancel, columns: StateRow.OwnColumns).GetAsyncEnumerator(cancel);
        var next = pages.MoveNextAsync().AsTask();
        try
        {
            while (await next)
            {
                var page = pages.Current;
                next = pages.MoveNextAsync().AsTask();
                foreach (var row in page)
                    yield return StateRow.Read(StateRow.IsCutOff(row) ? await RowAsync(programme, row.RowKey, cancel) ?? row : row);
            }
        }
        finally
        {
            // Who stops early, by a failure: a request that is under way ends before its enumerator may.
            await next.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    /// <summary>All rows of a partition from one key on and before another.</summary>
    public async Task<List<TableEntity>> RowsAsync(string partition, string from, string before, CancellationToken cancel)
    {
        List<TableEntity> rows = [];
        await foreach (var page in PagesAsync(partition, from, before, cancel))
            rows.AddRange(page);
        return rows;
    }

    public async Task<TableEntity?> RowAsync(string partition, string rowKey, CancellationToken cancel) =>
        await ReadAsync(async attempt =>
        {
            var answer = await table.GetEntityIfExistsAsync<TableEntity>(partition, rowKey, cancellationToken: attempt);
            return answer.HasValue ? answer.Value : null;
        }, cancel);

    /// <summary>
    /// The rows of a partition from one key on and before another, as the table service pages them: one request each, made when the page is asked for.
    /// </summary>
    /// <param name="only">A further condition, in OData; the rows that it leaves out still cost the service the reading.</param>
    /// <param name="columns">Those wanted; all when null.</param>
    public async IAsyncEnumerable<IReadOnlyList<TableEntity>> PagesAsync(
        string partition, string from, string before, [EnumeratorCancellation] CancellationToken cancel, int? perPage = null, string? only = null,
        IEnumerable<string>? columns = null)
    {
        var filter = only is null ? Range(partition, from, before) : $"{Range(partition, from, before)} and {only}";
        string? next = null;
        do
        {
            var page = await ReadAsync(async attempt =>
            {
                await foreach (var one in table.QueryAsync<TableEntity>(filter, perPage, columns, attempt).AsPages(next))
                    return one;
                return null;
            }, cancel);
            if (page is null)
                yield break;
            yield return page.Values;

            // An empty page may still have a continuation: only a missing one ends the range.
            next = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
    }

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

    private static string Range(string partition, string from, string before) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {before}");

    private async Task<T?> ReadAsync<T>(Func<CancellationToken, Task<T?>> read, CancellationToken cancel) where T : class
    {
        try
        {
            return await pipelines.Read.ExecuteHereAsync(async attempt => await read(attempt), cancel);
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
