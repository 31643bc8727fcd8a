using System.Globalization;

namespace Tracker.Log;

/// <summary>Every row key of the table is made and read here. The design's table of rows says what each row holds.</summary>
internal static class RowKeys
{
    public const string Event = "e|";
    public const string Milestone = "m|";
    public const string Indicator = "n|";
    public const string Programme = "p";
    public const string Key = "k|";
    public const string Digest = "d|";
    public const string Link = "l|";
    public const string Subscription = "s|";
    public const string Delivery = "w|";

    /// <summary>The partition that lists the programmes: one row each, named by id.</summary>
    public const string ProgrammesPartition = "_programmes";

    /// <summary>The partition that tells when which programme has deliveries to send: rows in the order of that time.</summary>
    public const string DeliveriesPartition = "_deliveries";

    // "|" and the character after it bound all keys of a kind.
    public const string AfterEvents = "e}";
    public const string AfterKeys = "k}";
    public const string AfterDigests = "d}";
    public const string AfterLinks = "l}";
    public const string AfterSubscriptions = "s}";
    public const string AfterDeliveries = "w}";

    // The state rows m|..., n|... and p lie together; q is the first key after them.
    public const string FirstState = Milestone;
    public const string AfterState = "q";

    public static string OfEvent(long seq) => Event + Reversed(seq);

    public static string OfDigest(long number) => Digest + Reversed(number);

    /// <param name="hash">Of the link's token; its first digits begin the range in which it lies.</param>
    public static string OfLink(string hash) => Link + hash;

    public static string HashOfLink(string rowKey) => rowKey[Link.Length..];

    public static string OfSubscription(string id) => Subscription + id;

    /// <summary>Of a digest to a subscription: the newest digest first.</summary>
    public static string OfDelivery(long digest, string subscription) => $"{Delivery}{Reversed(digest)}|{subscription}";

    /// <summary>In <see cref="DeliveriesPartition"/>.</summary>
    public static string OfDue(DateTimeOffset due, string programme) => $"{due.UtcTicks.ToString("D19", CultureInfo.InvariantCulture)}|{programme}";

    /// <summary>Counted down from the largest number, so that the newest comes first: the table sorts by text, upwards only.</summary>
    public static string Reversed(long number) => (long.MaxValue - number).ToString("D19", CultureInfo.InvariantCulture);

    public static long Number(string rowKey) =>
        long.MaxValue - long.Parse(rowKey.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>False for a key that <see cref="OfEvent"/> makes of no event's number.</summary>
    public static bool TryEvent(string rowKey, out long seq)
    {
        seq = 0;
        if (rowKey.Length != Event.Length + 19 || !rowKey.StartsWith(Event, StringComparison.Ordinal)
            || !long.TryParse(rowKey.AsSpan(Event.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var reversed))
            return false;
        seq = long.MaxValue - reversed;
        return seq > 0;
    }
}
