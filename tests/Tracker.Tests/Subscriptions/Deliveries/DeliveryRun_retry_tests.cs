using System.Globalization;
using static Tracker.Tests.Subscriptions.WebhookReceiver;

namespace Tracker.Tests.Subscriptions.Deliveries;

/// <summary>Attempts that fail, and when the next one comes.</summary>
public sealed class DeliveryRun_retry_tests(WebhookReceiver receiver) : IClassFixture<WebhookReceiver>
{
    private readonly DeliveryWorld world = new();

    [Fact]
    public async Task A_failing_endpoint_gets_ten_attempts_at_the_standards_times_all_with_one_id()
    {
        var url = receiver.Endpoint(Answer(500));
        await world.SubscribeAsync("mine", url);
        await world.DigestAsync();
        List<DateTimeOffset> times = [];
        while (true)
        {
            times.Add(world.Now);
            await world.Host.DeliverAsync();
            receiver.Of(url).Count.ShouldBe(times.Count);
            if ((await world.PendingAsync()) is not [var waiting])
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
        (await world.FindAsync("mine")).Attempts.Select(attempt => attempt.Number).ShouldBe([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    }

    [Theory]
    [InlineData(429, "3600", "01:00:00")]
    [InlineData(503, "3600", "01:00:00")]
    [InlineData(429, "Mon, 19 Feb 2024 05:00:00 GMT", "02:00:00")]
    [InlineData(429, "999999", "1.00:00:00")]
    public async Task What_the_endpoint_asks_for_in_Retry_After_is_waited(int status, string retryAfter, string wait)
    {
        var url = receiver.Endpoint(Answer(status, response => response.Headers.RetryAfter = retryAfter));
        await world.SubscribeAsync("mine", url);
        await world.DigestAsync();

        await world.Host.DeliverAsync();

        (await world.PendingAsync()).ShouldHaveSingleItem().Due.ShouldBe(world.Now + TimeSpan.Parse(wait, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_a_failure_to_try_again()
    {
        var url = receiver.Endpoint(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        await world.SubscribeAsync("mine", url);
        await world.DigestAsync();
        await world.Host.DeliverAsync();
        var attempt = (await world.FindAsync("mine")).Attempts.ShouldHaveSingleItem();
        (attempt.Status, attempt.Problem).ShouldBe((null, "broken-connection"));

        receiver.Change(url, Answer(200));
        world.Now += TimeSpan.FromSeconds(6);
        await world.Host.DeliverAsync();
        receiver.Of(url).Select(one => one.Id).Distinct().Count().ShouldBe(1);
        (await world.FindAsync("mine")).FailingSince.ShouldBeNull();
        (await world.PendingAsync()).ShouldBeEmpty();
    }
}
