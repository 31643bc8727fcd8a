using Azure.Data.Tables;

namespace Tracker.Log;

/// <summary>
/// Replays a log from event 1 and compares everything that is in the table with it, so that a change made behind the log's back is named. It
/// reads the events up to now, then the state rows, then what came meanwhile: writers going on give no false alarm.
/// </summary>
internal sealed class Verification<TState>(LogTable table, string programme, IReadOnlyList<ToldHash> told) where TState : class, IProjection<TState>
{
    private readonly Findings _findings = new();

    public async Task<Verified> RunAsync(CancellationToken cancel)
    {
        Replay<TState> replay = new(programme, told, _findings);
        StateCheck<TState> rows = new(programme, _findings);
        await ReplayAsync(replay, static (_, _) => { }, cancel);

        var (state, at) = (replay.State, replay.Last);
        await foreach (var page in table.PagesAsync(programme, RowKeys.FirstState, RowKeys.AfterState, cancel))
        {
            foreach (var row in page)
                rows.Row(row, state, at);
        }

        rows.Missing(state);
        await ReplayAsync(replay, rows.Went, cancel);
        rows.End(replay.State);
        await foreach (var page in table.PagesAsync(programme, RowKeys.OfEvent(0), RowKeys.AfterEvents, cancel))
        {
            foreach (var row in page)
                _findings.Add(0, row.RowKey, "No event has such a row key.");
        }

        replay.End();
        return new(replay.Events, replay.Head, _findings.FirstOnes());
    }

    // Oldest first, though the table gives the newest first: by windows of numbers, each one request.
    private async Task ReplayAsync(Replay<TState> replay, Action<LogEvent, TState> went, CancellationToken cancel)
    {
        var head = await HeadAsync(cancel);
        for (var after = replay.Last; after < head; after = Math.Max(after, replay.Last))
        {
            var upTo = head - after > LogTable.Window ? after + LogTable.Window : head;
            var window = await table.RowsAsync(programme, RowKeys.OfEvent(upTo), RowKeys.OfEvent(after), cancel);
            if (window.Count == 0)
            {
                after = await LowestAsync(after, head, cancel) - 1;
                continue;
            }

            window.Reverse();
            foreach (var row in window)
            {
                if (replay.Next(row) is { } e)
                    went(e, replay.State);
            }

            after = upTo;
        }
    }

    /// <summary>The largest number of an event; what stands before it in the table is none.</summary>
    private async Task<long> HeadAsync(CancellationToken cancel)
    {
        await foreach (var page in table.PagesAsync(programme, RowKeys.Event, RowKeys.AfterEvents, cancel, perPage: 1))
        {
            foreach (var row in page)
            {
                if (RowKeys.TryEvent(row.RowKey, out var seq))
                    return seq;
                _findings.Add(0, row.RowKey, "No event has such a row key.");
            }
        }

        return 0;
    }

    private async Task<long> LowestAsync(long after, long head, CancellationToken cancel)
    {
        var lowest = head;
        await foreach (var page in table.PagesAsync(programme, RowKeys.OfEvent(head), RowKeys.OfEvent(after), cancel))
        {
            foreach (var row in page)
                lowest = RowKeys.TryEvent(row.RowKey, out var seq) ? seq : lowest;
        }

        return lowest;
    }
}
