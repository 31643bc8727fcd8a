using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Tracker.Log;

namespace Tracker.Subscriptions.Deliveries;

/// <summary>
/// When which programme has something to send: a partition of its own, in the order of that time, so that a run finds what is due over all
/// programmes with one request. Its rows are hints, the deliveries themselves lie with their programme. A hint is written before the deliveries that
/// it announces, and taken away when they can no longer come, so that none is forgotten; one too many costs a look.
/// </summary>
internal sealed class DueList(LogTable table)
{
    // Of a transaction.
    private const int MaxRows = 100;
    private const int TicksLength = 19;

    // Longer than any run lives (functionTimeout is 10 minutes): what a hint announced is in by then, or never will be.
    private static readonly TimeSpan s_grace = TimeSpan.FromMinutes(15);

    /// <summary>Says that deliveries of a programme are about to be written.</summary>
    public Task AnnounceAsync(string programme, DateTimeOffset now, CancellationToken cancel) =>
        table.TrySubmitAsync([Upsert(programme, now, settled: false)], cancel);

    /// <summary>The programmes to look at, those that have waited longest first, each with its hints.</summary>
    public async Task<IReadOnlyList<DueProgramme>> DueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var rows = await table.RowsAsync(RowKeys.DeliveriesPartition, "0", RowKeys.OfDue(now.AddTicks(1), ""), cancel);
        return [.. rows.GroupBy(row => row.RowKey[(TicksLength + 1)..]).Select(hints => new DueProgramme(hints.Key, [.. hints]))];
    }

    /// <summary>Notes when a programme is to be looked at again; null: nothing is waiting.</summary>
    public async Task MoveAsync(DueProgramme programme, DateTimeOffset? next, DateTimeOffset now, CancellationToken cancel)
    {
        var done = programme.Hints.Where(hint => hint.GetBoolean("Settled") == true || DueOf(hint) + s_grace <= now)
            .Where(hint => next is null || hint.RowKey != RowKeys.OfDue(next.Value, programme.Id))
            .Take(MaxRows - 1).ToList();
        List<TableTransactionAction> actions = [.. done.Select(hint => new TableTransactionAction(TableTransactionActionType.Delete, hint, ETag.All))];
        // A hint that stays is looked at in any case.
        if (next is { } due && done.Count == programme.Hints.Count)
            actions.Add(Upsert(programme.Id, due, settled: true));
        if (actions.Count == 0 || await table.TrySubmitAsync(actions, cancel))
            return;

        // Another host has taken some of them away: what matters is that the new one is there.
        if (actions[^1].ActionType != TableTransactionActionType.Delete)
            await table.TrySubmitAsync([actions[^1]], cancel);
    }

    private static DateTimeOffset DueOf(TableEntity hint) =>
        new(long.Parse(hint.RowKey.AsSpan(0, TicksLength), NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero);

    private static TableTransactionAction Upsert(string programme, DateTimeOffset due, bool settled) => new(
        TableTransactionActionType.UpsertReplace, new TableEntity(RowKeys.DeliveriesPartition, RowKeys.OfDue(due, programme)) { ["Settled"] = settled });
}

/// <summary>A programme that may have something to send.</summary>
internal sealed record DueProgramme(string Id, IReadOnlyList<TableEntity> Hints);
