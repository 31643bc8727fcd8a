using Azure;
using Azure.Data.Tables;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Subscriptions;

/// <summary>The subscriptions of programmes: rows beside the log, read when they are used.</summary>
internal sealed class SubscriptionStore(LogStore<ProgrammeState> logs)
{
    private readonly LogTable _table = logs.Table;

    /// <summary>By id. One request.</summary>
    public async Task<IReadOnlyList<StoredSubscription>> ListAsync(string programme, CancellationToken cancel) =>
        [.. (await _table.RowsAsync(programme, RowKeys.Subscription, RowKeys.AfterSubscriptions, cancel)).Select(SubscriptionRow.Read)];

    public async Task<StoredSubscription?> FindAsync(string programme, string id, CancellationToken cancel) =>
        await _table.RowAsync(programme, RowKeys.OfSubscription(id), cancel) is { } row ? SubscriptionRow.Read(row) : null;

    /// <summary>Puts a subscription in the place of another version of it, or of none.</summary>
    /// <returns>False when that is no longer, or already, there.</returns>
    public Task<bool> WriteAsync(string programme, Subscription after, ETag? before, CancellationToken cancel) =>
        _table.TrySubmitAsync([ActionOf(programme, after, before)], cancel);

    public Task<bool> DeleteAsync(string programme, StoredSubscription stored, CancellationToken cancel) =>
        _table.TrySubmitAsync([new(TableTransactionActionType.Delete, SubscriptionRow.Write(programme, stored.Subscription), stored.Version)], cancel);

    public static TableTransactionAction ActionOf(string programme, Subscription after, ETag? before) => before is { } version
        ? new(TableTransactionActionType.UpdateReplace, SubscriptionRow.Write(programme, after), version)
        : new(TableTransactionActionType.Add, SubscriptionRow.Write(programme, after));
}
