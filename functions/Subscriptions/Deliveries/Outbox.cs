using Azure.Data.Tables;
using Tracker.Digests;

namespace Tracker.Subscriptions.Deliveries;

/// <summary>Where a digest that is made leaves word to whom it is to be sent.</summary>
internal sealed class Outbox(SubscriptionStore subscriptions, DeliveryStore deliveries)
{
    /// <summary>
    /// The rows to write in the transaction of the digest. Costs a request, and another one when there are any: the list of what is due must know of them
    /// before they are there.
    /// </summary>
    public async Task<IReadOnlyList<TableEntity>> RowsAsync(string programme, DigestHead digest, DateTimeOffset now, CancellationToken cancel)
    {
        if (digest.IsEmpty)
            return [];
        var active = (await subscriptions.ListAsync(programme, cancel)).Where(stored => stored.Subscription.Status == SubscriptionStatus.Active).Take(Subscription.Max).ToList();
        if (active.Count > 0)
            await deliveries.Due.AnnounceAsync(programme, now, cancel);
        return [.. active.Select(stored => Delivery.Of(programme, digest.Number, stored.Subscription.Id, now).Write(programme))];
    }
}
