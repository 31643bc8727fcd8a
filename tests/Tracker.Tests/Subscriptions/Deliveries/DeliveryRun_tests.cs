using System.Globalization;
using System.Text.Json.Nodes;
using StandardWebhooks;
using Tracker.Tests.Digests;
using static Tracker.Tests.Subscriptions.WebhookReceiver;

namespace Tracker.Tests.Subscriptions.Deliveries;

/// <summary>Digests on their way to a receiver on a real socket; the clock is set by hand.</summary>
public sealed class DeliveryRun_tests(WebhookReceiver receiver) : IClassFixture<WebhookReceiver>
{
    private readonly DeliveryWorld world = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_digest_is_delivered_once_signed_as_the_standard_says()
    {
        var url = receiver.Endpoint();
        var subscription = await world.SubscribeAsync("mine", url);
        await world.DigestAsync();

        await world.Host.DeliverAsync();
        await world.Host.DeliverAsync();

        var got = receiver.Of(url).ShouldHaveSingleItem();
        var timestamp = DateTimeOffset.FromUnixTimeSeconds(long.Parse(got.Headers["webhook-timestamp"], CultureInfo.InvariantCulture));
        timestamp.ShouldBe(world.Now);
        got.Headers["webhook-signature"].ShouldBe(new StandardWebhook(subscription.Secret).Sign(got.Id, timestamp, got.Body));
        got.Headers["content-type"].ShouldBe("application/json");
        var body = JsonNode.Parse(got.Body)!;
        (body["type"]!.GetValue<string>(), body["timestamp"]!.GetValue<string>()).ShouldBe(("digest.made", "2024-02-19T03:00:00Z"));
        body["data"]!["slot"]!.GetValue<string>().ShouldBe("2024-02-19");

        var attempt = (await world.FindAsync("mine")).Attempts.ShouldHaveSingleItem();
        (attempt.Status, attempt.Number, attempt.Message).ShouldBe((204, 1, got.Id));
        (await world.PendingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Digests_that_wait_go_out_in_their_order_once_the_endpoint_is_back()
    {
        var url = receiver.Endpoint(Answer(500));
        await world.SubscribeAsync("mine", url, digest: """{ "cadence": "daily", "time": "08:00" }""");
        for (var day = 0; day < 3; day++)
        {
            world.Now += TimeSpan.FromDays(1);
            await world.Host.TickAsync();
            await world.Host.DeliverAsync();
        }

        receiver.Change(url, Answer(200));
        var failed = receiver.Of(url).Count;
        world.Now += TimeSpan.FromDays(1) - TimeSpan.FromHours(2);
        await world.Host.DeliverAsync();
        receiver.Of(url).Skip(failed).Select(one => JsonNode.Parse(one.Body)!["data"]!["slot"]!.GetValue<string>())
            .ShouldBe(["2024-02-13", "2024-02-14", "2024-02-15"]);
    }

    [Fact]
    public async Task Hosts_at_the_same_time_send_each_digest_once()
    {
        DigestHost[] hosts = [world.NewHost(1), world.NewHost(2), world.NewHost(3)];
        List<string> urls = [];
        for (var i = 0; i < 10; i++)
        {
            urls.Add(receiver.Endpoint());
            await world.SubscribeAsync($"s-{i}", urls[i]);
        }

        await world.DigestAsync();
        await Task.WhenAll(hosts.Select(host => host.DeliverAsync()));
        urls.ShouldAllBe(url => receiver.Of(url).Count == 1);
    }

    [Fact]
    public async Task What_a_lost_host_had_claimed_another_one_sends_with_the_same_id()
    {
        var url = receiver.Endpoint();
        await world.SubscribeAsync("mine", url);
        await world.DigestAsync();
        var stored = (await world.Host.Deliveries.PendingAsync(DigestWorld.Sample, Cancel)).Deliveries.ShouldHaveSingleItem();
        (await world.Host.Deliveries.ClaimAsync(DigestWorld.Sample, stored, world.Now.AddMinutes(2), Cancel)).ShouldNotBeNull();

        await world.Host.DeliverAsync();
        receiver.Of(url).ShouldBeEmpty();

        world.Now += TimeSpan.FromMinutes(2);
        await world.NewHost(7).DeliverAsync();
        receiver.Of(url).ShouldHaveSingleItem().Id.ShouldBe(stored.Delivery.Message);
        (await world.FindAsync("mine")).Attempts.ShouldHaveSingleItem().Number.ShouldBe(2);
    }
}
