using System.Text.Json;
using Azure.Data.Tables;
using Tracker.Json;
using Tracker.Log;

namespace Tracker.Subscriptions;

/// <summary>A subscription as a row of the table.</summary>
internal static class SubscriptionRow
{
    public static TableEntity Write(string programme, Subscription subscription)
    {
        TableEntity row = new(programme, RowKeys.OfSubscription(subscription.Id))
        {
            ["Url"] = subscription.Url,
            ["Format"] = Words<Format>.Of(subscription.Format),
            ["Secret"] = subscription.Secret,
            ["Status"] = Words<SubscriptionStatus>.Of(subscription.Status),
            ["Created"] = subscription.Created,
            ["Revision"] = subscription.Revision,
            ["Attempts"] = JsonSerializer.Serialize(subscription.Attempts, TrackerJson.Readable.IReadOnlyListAttempt),
        };
        if (subscription.Note is not null)
            row["Note"] = subscription.Note;
        if (subscription.FailingSince is { } since)
            row["FailingSince"] = since;
        return row;
    }

    public static StoredSubscription Read(TableEntity row) => new(
        new()
        {
            Id = row.RowKey[RowKeys.Subscription.Length..],
            Url = row.GetString("Url"),
            Format = Word<Format>(row.GetString("Format")),
            Secret = row.GetString("Secret"),
            Status = Word<SubscriptionStatus>(row.GetString("Status")),
            Note = row.GetString("Note"),
            Created = row.GetDateTimeOffset("Created") ?? default,
            Revision = row.GetInt64("Revision") ?? 0,
            FailingSince = row.GetDateTimeOffset("FailingSince"),
            Attempts = JsonSerializer.Deserialize(row.GetString("Attempts"), TrackerJson.Default.IReadOnlyListAttempt)!,
        },
        row.ETag);

    private static T Word<T>(string text) where T : struct, Enum =>
        Words<T>.TryParse(text, out var value) ? value : throw new InvalidDataException($"A subscription's row says '{text}'.");
}

/// <param name="Version">The row's own ETag, for the table only.</param>
internal sealed record StoredSubscription(Subscription Subscription, Azure.ETag Version);
