using Azure;
using Azure.Data.Tables;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Subscriptions.Deliveries;

/// <summary>The deliveries of programmes that are still to be made: rows written with the digest they bring, deleted when they are over.</summary>
internal sealed class DeliveryStore(LogStore<ProgrammeState> logs)
{
    private readonly LogTable _table = logs.Table;

    public DueList Due { get; } = new(logs.Table);

    /// <summary>A programme's subscriptions and what is still to be sent to them, oldest digest first. One request.</summary>
    public async Task<Pending> PendingAsync(string programme, CancellationToken cancel)
    {
        var rows = await _table.RowsAsync(programme, RowKeys.Subscription, RowKeys.AfterDeliveries, cancel);
        var isSubscription = rows.ToLookup(row => row.RowKey.StartsWith(RowKeys.Subscription, StringComparison.Ordinal));
        return new(
            isSubscription[true].Select(SubscriptionRow.Read).ToDictionary(stored => stored.Subscription.Id, StringComparer.Ordinal),
            [.. isSubscription[false].Where(row => row.RowKey.StartsWith(RowKeys.Delivery, StringComparison.Ordinal)).Select(Delivery.Read).Reverse()]);
    }

    /// <summary>Takes a delivery for one attempt: until then it is nobody else's.</summary>
    /// <returns>The delivery with the attempt counted; null when another host was faster.</returns>
    public async Task<Delivery?> ClaimAsync(string programme, StoredDelivery stored, DateTimeOffset until, CancellationToken cancel)
    {
        var claimed = stored.Delivery with { Attempts = stored.Delivery.Attempts + 1, Due = until };
        return await _table.TrySubmitAsync([new(TableTransactionActionType.UpdateReplace, claimed.Write(programme), stored.Version)], cancel) ? claimed : null;
    }

    /// <summary>Writes down what an attempt came to, for the delivery and its subscription at once.</summary>
    /// <returns>False when the subscription is another by now.</returns>
    public Task<bool> SettleAsync(string programme, Delivery claimed, Delivery? next, StoredSubscription before, Subscription after, CancellationToken cancel) =>
        _table.TrySubmitAsync(
            [
                // Within the time of the claim the row is ours.
                new(next is null ? TableTransactionActionType.Delete : TableTransactionActionType.UpdateReplace, (next ?? claimed).Write(programme), ETag.All),
                SubscriptionStore.ActionOf(programme, after, before.Version),
            ],
            cancel);

    /// <summary>Gives up what nobody wants any more.</summary>
    public Task DropAsync(string programme, StoredDelivery stored, CancellationToken cancel) =>
        _table.TrySubmitAsync([new(TableTransactionActionType.Delete, stored.Delivery.Write(programme), stored.Version)], cancel);

    /// <summary>Puts a delivery off, without an attempt.</summary>
    public Task PutOffAsync(string programme, Delivery claimed, DateTimeOffset due, CancellationToken cancel) =>
        _table.TrySubmitAsync(
            [new(TableTransactionActionType.UpdateReplace, (claimed with { Attempts = claimed.Attempts - 1, Due = due }).Write(programme), ETag.All)], cancel);
}

internal sealed record Pending(IReadOnlyDictionary<string, StoredSubscription> Subscriptions, IReadOnlyList<StoredDelivery> Deliveries);
