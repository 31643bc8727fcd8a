using System.Globalization;
using Tracker.Subscriptions;
using Tracker.Subscriptions.Deliveries;
using Tracker.Tests.Digests;

namespace Tracker.Tests.Subscriptions.Deliveries;

/// <summary>A programme with a milestone and endpoints that its digests go to. The clock stands still until it is set.</summary>
internal sealed class DeliveryWorld
{
    private readonly DigestWorld _digests = new(At("2024-02-12T02:00:00Z"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The host that records, makes digests and delivers them.</summary>
    public DigestHost Host => _digests.Host;

    public DateTimeOffset Now
    {
        get => _digests.Now;
        set => _digests.Now = value;
    }

    public DigestHost NewHost(int seed = 0, bool allowPrivate = true) => _digests.NewHost(seed, allowPrivate: allowPrivate);

    /// <summary>An endpoint that gets the digests from now on; the first one records the programme.</summary>
    public async Task<Subscription> SubscribeAsync(string id, string url, string? digest = null)
    {
        if (Host.Logs[DigestWorld.Sample].Cached is null)
        {
            await _digests.RecordProgrammeAsync(digest: digest);
            await _digests.RecordAsync("""{ "id": "a", "kind": "forum", "title": "A", "planned": "2024-01" }""");
        }

        return await Host.SubscribeAsync(DigestWorld.Sample, id, url);
    }

    /// <summary>Makes the digest that is due at an instant, which it then is.</summary>
    public async Task DigestAsync(string at = "2024-02-19T03:00:00Z")
    {
        Now = At(at);
        await Host.TickAsync();
    }

    public async Task<Subscription> FindAsync(string id) => (await Host.Subscriptions.FindAsync(DigestWorld.Sample, id, Cancel))!.Subscription;

    public async Task<IReadOnlyList<Delivery>> PendingAsync() =>
        [.. (await Host.Deliveries.PendingAsync(DigestWorld.Sample, Cancel)).Deliveries.Select(stored => stored.Delivery)];

    public static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
