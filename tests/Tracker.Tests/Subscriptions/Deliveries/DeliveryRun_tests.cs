using System.Globalization;
using System.Text.Json.Nodes;
using StandardWebhooks;
using Tracker.Subscriptions;
using Tracker.Subscriptions.Deliveries;
using Tracker.Tests.Digests;
using static Tracker.Tests.Subscriptions.WebhookReceiver;

namespace Tracker.Tests.Subscriptions.Deliveries;

/// <summary>Digests on their way to a receiver on a real socket; the clock is set by hand.</summary>
public sealed class DeliveryRun_tests(WebhookReceiver receiver) : IClassFixture<WebhookReceiver>
{
    private readonly DigestWorld world = new(At("2024-02-12T02:00:00Z"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_digest_is_delivered_once_signed_as_the_standard_says()
    {
        var url = receiver.Endpoint();
        var subscription = await SubscribeAsync("mine", url);
        await DigestAsync();

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

        var attempt = (await FindAsync("mine")).Attempts.ShouldHaveSingleItem();
        (attempt.Status, attempt.Number, attempt.Message).ShouldBe((204, 1, got.Id));
        (await PendingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failing_endpoint_gets_ten_attempts_at_the_standards_times_all_with_one_id()
    {
        var url = receiver.Endpoint(Answer(500));
        await SubscribeAsync("mine", url);
        await DigestAsync();
        List<DateTimeOffset> times = [];
        while (true)
        {
            times.Add(world.Now);
            await world.Host.DeliverAsync();
            receiver.Of(url).Count.ShouldBe(times.Count);
            if ((await PendingAsync()) is not [var waiting])
                break;
            world.Now = waiting.Due.AddSeconds(-1);
            await world.Host.DeliverAsync();
            receiver.Of(url).Count.ShouldBe(times.Count);
            world.Now = waiting.Due;
        }

        TimeSpan[] standard =
        [
            TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
            TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
        ];
        var waits = times.Zip(times.Skip(1), (one, next) => next - one).ToList();
        waits.Count.ShouldBe(standard.Length);
        foreach (var (wait, delay) in waits.Zip(standard))
        {
            wait.ShouldBeGreaterThanOrEqualTo(delay);
            wait.ShouldBeLessThanOrEqualTo(delay * 1.1);
        }

        receiver.Of(url).Select(one => one.Id).Distinct().Count().ShouldBe(1);
        receiver.Of(url).Select(one => one.Body).Distinct().Count().ShouldBe(1);
        (await FindAsync("mine")).Attempts.Select(attempt => attempt.Number).ShouldBe([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    }

    [Theory]
    [InlineData(429, "3600", "01:00:00")]
    [InlineData(503, "3600", "01:00:00")]
    [InlineData(429, "Mon, 19 Feb 2024 05:00:00 GMT", "02:00:00")]
    [InlineData(429, "999999", "1.00:00:00")]
    public async Task What_the_endpoint_asks_for_in_Retry_After_is_waited(int status, string retryAfter, string wait)
    {
        var url = receiver.Endpoint(Answer(status, response => response.Headers.RetryAfter = retryAfter));
        await SubscribeAsync("mine", url);
        await DigestAsync();

        await world.Host.DeliverAsync();

        (await PendingAsync()).ShouldHaveSingleItem().Due.ShouldBe(world.Now + TimeSpan.Parse(wait, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_endpoint_that_is_gone_ends_its_subscription()
    {
        var url = receiver.Endpoint(Answer(410));
        var before = await SubscribeAsync("mine", url);
        await DigestAsync();
        await world.Host.DeliverAsync();

        var after = await FindAsync("mine");
        (after.Status, after.Note).ShouldBe((SubscriptionStatus.Ended, "Its endpoint answered 410 Gone."));
        after.Revision.ShouldBeGreaterThan(before.Revision);
        (await PendingAsync()).ShouldBeEmpty();

        await DigestAsync("2024-02-26T02:00:00Z");
        await world.Host.DeliverAsync();
        receiver.Of(url).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_hanging_endpoint_times_out_and_delays_no_other()
    {
        var hanging = receiver.Endpoint(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var trickling = receiver.Endpoint(async context =>
        {
            await context.Response.StartAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var well = receiver.Endpoint();
        await SubscribeAsync("a-hanging", hanging);
        await SubscribeAsync("b-trickling", trickling);
        await SubscribeAsync("c-well", well);
        await DigestAsync();

        var run = world.Host.DeliverAsync();
        await receiver.FirstOfAsync(hanging);
        await receiver.FirstOfAsync(trickling);
        await receiver.FirstOfAsync(well);
        while ((await FindAsync("c-well")).Attempts.Count == 0)
            await Task.Yield();
        run.IsCompleted.ShouldBeFalse();

        world.Now += TimeSpan.FromSeconds(15);
        await run;
        (await FindAsync("a-hanging")).Attempts.ShouldHaveSingleItem().Problem.ShouldBe("timeout");
        (await FindAsync("b-trickling")).Attempts.ShouldHaveSingleItem().Problem.ShouldBe("timeout");
        (await FindAsync("c-well")).Attempts.ShouldHaveSingleItem().Milliseconds.ShouldBe(0);
        (await FindAsync("a-hanging")).FailingSince.ShouldBe(At("2024-02-19T03:00:00Z"));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_a_failure_to_try_again()
    {
        var url = receiver.Endpoint(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        await SubscribeAsync("mine", url);
        await DigestAsync();
        await world.Host.DeliverAsync();
        var attempt = (await FindAsync("mine")).Attempts.ShouldHaveSingleItem();
        (attempt.Status, attempt.Problem).ShouldBe((null, "broken-connection"));

        receiver.Change(url, Answer(200));
        world.Now += TimeSpan.FromSeconds(6);
        await world.Host.DeliverAsync();
        receiver.Of(url).Select(one => one.Id).Distinct().Count().ShouldBe(1);
        (await FindAsync("mine")).FailingSince.ShouldBeNull();
        (await PendingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_is_followed_to_another_address()
    {
        var other = receiver.Endpoint();
        var url = receiver.Endpoint(Answer(307, response => response.Headers.Location = other));
        await SubscribeAsync("mine", url);
        await DigestAsync();
        await world.Host.DeliverAsync();

        receiver.Of(other).ShouldBeEmpty();
        (await FindAsync("mine")).Attempts.ShouldHaveSingleItem().Status.ShouldBe(307);
        (await PendingAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_without_end_is_read_only_at_its_beginning()
    {
        var url = receiver.Endpoint(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(new string('x', 1_000).Select(c => (byte)c).ToArray(), context.RequestAborted);
        });
        await SubscribeAsync("mine", url);
        await DigestAsync();
        await world.Host.DeliverAsync();

        var attempt = (await FindAsync("mine")).Attempts.ShouldHaveSingleItem();
        attempt.IsDelivered.ShouldBeTrue();
        attempt.Answer.ShouldBe(new string('x', 200));
    }

    [Fact]
    public async Task Ten_days_without_success_disable_a_subscription_visibly()
    {
        var url = receiver.Endpoint(Answer(500));
        await SubscribeAsync("mine", url, digest: """{ "cadence": "daily", "time": "08:00" }""");
        var disabledAt = DateTimeOffset.MaxValue;
        for (var hour = 0; hour < 24 * 14 && disabledAt == DateTimeOffset.MaxValue; hour++)
        {
            world.Now += TimeSpan.FromHours(1);
            await world.Host.TickAsync();
            await world.Host.DeliverAsync();
            if ((await FindAsync("mine")).Status == SubscriptionStatus.Disabled)
                disabledAt = world.Now;
        }

        var subscription = await FindAsync("mine");
        (disabledAt - subscription.FailingSince!.Value).ShouldBeInRange(TimeSpan.FromDays(10), TimeSpan.FromDays(11));
        subscription.Note.ShouldNotBeNull();
        var attempts = receiver.Of(url).Count;
        world.Now += TimeSpan.FromDays(1);
        await world.Host.TickAsync();
        await world.Host.DeliverAsync();
        receiver.Of(url).Count.ShouldBe(attempts);
        (await PendingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hosts_at_the_same_time_send_each_digest_once()
    {
        DigestHost[] hosts = [world.NewHost(1), world.NewHost(2), world.NewHost(3)];
        List<string> urls = [];
        for (var i = 0; i < 10; i++)
        {
            urls.Add(receiver.Endpoint());
            await SubscribeAsync($"s-{i}", urls[i]);
        }

        await DigestAsync();
        await Task.WhenAll(hosts.Select(host => host.DeliverAsync()));
        urls.ShouldAllBe(url => receiver.Of(url).Count == 1);
    }

    [Fact]
    public async Task What_a_lost_host_had_claimed_another_one_sends_with_the_same_id()
    {
        var url = receiver.Endpoint();
        await SubscribeAsync("mine", url);
        await DigestAsync();
        var stored = (await world.Host.Deliveries.PendingAsync(DigestWorld.Sample, Cancel)).Deliveries.ShouldHaveSingleItem();
        (await world.Host.Deliveries.ClaimAsync(DigestWorld.Sample, stored, world.Now.AddMinutes(2), Cancel)).ShouldNotBeNull();

        await world.Host.DeliverAsync();
        receiver.Of(url).ShouldBeEmpty();

        world.Now += TimeSpan.FromMinutes(2);
        await world.NewHost(7).DeliverAsync();
        receiver.Of(url).ShouldHaveSingleItem().Id.ShouldBe(stored.Delivery.Message);
        (await FindAsync("mine")).Attempts.ShouldHaveSingleItem().Number.ShouldBe(2);
    }

    [Fact]
    public async Task Digests_that_wait_go_out_in_their_order_once_the_endpoint_is_back()
    {
        var url = receiver.Endpoint(Answer(500));
        await SubscribeAsync("mine", url, digest: """{ "cadence": "daily", "time": "08:00" }""");
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
    public async Task An_endpoint_that_is_removed_gets_nothing_more()
    {
        var url = receiver.Endpoint();
        await SubscribeAsync("mine", url);
        await DigestAsync();
        await world.Host.Subscriptions.DeleteAsync(DigestWorld.Sample, (await world.Host.Subscriptions.FindAsync(DigestWorld.Sample, "mine", Cancel))!, Cancel);
        await world.Host.DeliverAsync();
        receiver.Of(url).ShouldBeEmpty();
        (await PendingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_not_connected_to()
    {
        var url = new UriBuilder(receiver.Endpoint()) { Host = "localhost" }.Uri.ToString();
        await SubscribeAsync("mine", url);
        await DigestAsync();
        await world.NewHost(allowPrivate: false).DeliverAsync();
        receiver.Of(url).ShouldBeEmpty();
        (await FindAsync("mine")).Attempts.ShouldHaveSingleItem().Problem.ShouldBe("private-address");
    }

    private async Task<Subscription> SubscribeAsync(string id, string url, string? digest = null)
    {
        if (world.Host.Logs[DigestWorld.Sample].Cached is null)
        {
            await world.RecordProgrammeAsync(digest: digest);
            await world.RecordAsync("""{ "id": "a", "kind": "forum", "title": "A", "planned": "2024-01" }""");
        }

        Subscription subscription = new() { Id = id, Url = url, Format = Format.Json, Secret = WebhookSecret.New(), Created = world.Now, Revision = world.Now.ToUnixTimeMilliseconds() };
        (await world.Host.Subscriptions.WriteAsync(DigestWorld.Sample, subscription, null, Cancel)).ShouldBeTrue();
        return subscription;
    }

    private async Task DigestAsync(string at = "2024-02-19T03:00:00Z")
    {
        world.Now = At(at);
        await world.Host.TickAsync();
    }

    private async Task<Subscription> FindAsync(string id) => (await world.Host.Subscriptions.FindAsync(DigestWorld.Sample, id, Cancel))!.Subscription;

    private async Task<IReadOnlyList<Delivery>> PendingAsync() =>
        [.. (await world.Host.Deliveries.PendingAsync(DigestWorld.Sample, Cancel)).Deliveries.Select(stored => stored.Delivery)];

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
