using Tracker.Subscriptions;
using Tracker.Tests.Digests;
using static Tracker.Tests.Subscriptions.WebhookReceiver;

namespace Tracker.Tests.Subscriptions.Deliveries;

/// <summary>What ends a subscription, and its deliveries with it.</summary>
public sealed class DeliveryRun_ending_tests(WebhookReceiver receiver) : IClassFixture<WebhookReceiver>
{
    private readonly DeliveryWorld world = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_endpoint_that_is_gone_ends_its_subscription()
    {
        var url = receiver.Endpoint(Answer(410));
        var before = await world.SubscribeAsync("mine", url);
        await world.DigestAsync();
        await world.Host.DeliverAsync();

        var after = await world.FindAsync("mine");
        (after.Status, after.Note).ShouldBe((SubscriptionStatus.Ended, "Its endpoint answered 410 Gone."));
        after.Revision.ShouldBeGreaterThan(before.Revision);
        (await world.PendingAsync()).ShouldBeEmpty();

        await world.DigestAsync("2024-02-26T02:00:00Z");
        await world.Host.DeliverAsync();
        receiver.Of(url).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Ten_days_without_success_disable_a_subscription_visibly()
    {
        var url = receiver.Endpoint(Answer(500));
        await world.SubscribeAsync("mine", url, digest: """{ "cadence": "daily", "time": "08:00" }""");
        var disabledAt = DateTimeOffset.MaxValue;
        for (var hour = 0; hour < 24 * 14 && disabledAt == DateTimeOffset.MaxValue; hour++)
        {
            world.Now += TimeSpan.FromHours(1);
            await world.Host.TickAsync();
            await world.Host.DeliverAsync();
            if ((await world.FindAsync("mine")).Status == SubscriptionStatus.Disabled)
                disabledAt = world.Now;
        }

        var subscription = await world.FindAsync("mine");
        (disabledAt - subscription.FailingSince!.Value).ShouldBeInRange(TimeSpan.FromDays(10), TimeSpan.FromDays(11));
        subscription.Note.ShouldNotBeNull();
        var attempts = receiver.Of(url).Count;
        world.Now += TimeSpan.FromDays(1);
        await world.Host.TickAsync();
        await world.Host.DeliverAsync();
        receiver.Of(url).Count.ShouldBe(attempts);
        (await world.PendingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_endpoint_that_is_removed_gets_nothing_more()
    {
        var url = receiver.Endpoint();
        await world.SubscribeAsync("mine", url);
        await world.DigestAsync();
        await world.Host.Subscriptions.DeleteAsync(DigestWorld.Sample, (await world.Host.Subscriptions.FindAsync(DigestWorld.Sample, "mine", Cancel))!, Cancel);
        await world.Host.DeliverAsync();
        receiver.Of(url).ShouldBeEmpty();
        (await world.PendingAsync()).ShouldBeEmpty();
    }
}
