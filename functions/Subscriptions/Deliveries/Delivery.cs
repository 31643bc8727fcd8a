using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Tracker.Log;

namespace Tracker.Subscriptions.Deliveries;

/// <summary>A digest that is still to be sent to a subscription.</summary>
/// <param name="Attempts">Those made, the one under way included.</param>
/// <param name="Due">Not before then; while an attempt is under way, the time at which its host counts as lost.</param>
internal sealed record Delivery(string Subscription, long Digest, string Message, int Attempts, DateTimeOffset Due)
{
    public static Delivery Of(string programme, long digest, string subscription, DateTimeOffset now) =>
        new(subscription, digest, MessageOf(programme, digest, subscription), 0, now);

    public TableEntity Write(string programme) => new(programme, RowKeys.OfDelivery(Digest, Subscription))
    {
        ["Subscription"] = Subscription,
        ["Digest"] = Digest,
        ["Message"] = Message,
        ["Attempts"] = Attempts,
        ["Due"] = Due,
    };

    public static StoredDelivery Read(TableEntity row) => new(
        new(row.GetString("Subscription"), row.GetInt64("Digest") ?? 0, row.GetString("Message"), row.GetInt32("Attempts") ?? 0, row.GetDateTimeOffset("Due") ?? default),
        row.ETag);

    // The same whoever makes it: a receiver tells by it that it has had this digest.
    private static string MessageOf(string programme, long digest, string subscription)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{programme} {digest} {subscription}");
        return $"msg_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..32]}";
    }
}

internal sealed record StoredDelivery(Delivery Delivery, ETag Version);
