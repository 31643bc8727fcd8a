using static Tracker.Tests.Subscriptions.WebhookReceiver;

namespace Tracker.Tests.Subscriptions.Deliveries;

/// <summary>Endpoints that hang, redirect, never stop, or lie where nothing may be sent.</summary>
public sealed class DeliveryRun_endpoint_tests(WebhookReceiver receiver) : IClassFixture<WebhookReceiver>
{
    private readonly DeliveryWorld world = new();

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
        await world.SubscribeAsync("a-hanging", hanging);
        await world.SubscribeAsync("b-trickling", trickling);
        await world.SubscribeAsync("c-well", well);
        await world.DigestAsync();

        var run = world.Host.DeliverAsync();
        await receiver.FirstOfAsync(hanging);
        await receiver.FirstOfAsync(trickling);
        await receiver.FirstOfAsync(well);
        while ((await world.FindAsync("c-well")).Attempts.Count == 0)
            await Task.Yield();
        run.IsCompleted.ShouldBeFalse();

        world.Now += TimeSpan.FromSeconds(15);
        await run;
        (await world.FindAsync("a-hanging")).Attempts.ShouldHaveSingleItem().Problem.ShouldBe("timeout");
        (await world.FindAsync("b-trickling")).Attempts.ShouldHaveSingleItem().Problem.ShouldBe("timeout");
        (await world.FindAsync("c-well")).Attempts.ShouldHaveSingleItem().Milliseconds.ShouldBe(0);
        (await world.FindAsync("a-hanging")).FailingSince.ShouldBe(DeliveryWorld.At("2024-02-19T03:00:00Z"));
    }

    [Fact]
    public async Task Nobody_is_followed_to_another_address()
    {
        var other = receiver.Endpoint();
        var url = receiver.Endpoint(Answer(307, response => response.Headers.Location = other));
        await world.SubscribeAsync("mine", url);
        await world.DigestAsync();
        await world.Host.DeliverAsync();

        receiver.Of(other).ShouldBeEmpty();
        (await world.FindAsync("mine")).Attempts.ShouldHaveSingleItem().Status.ShouldBe(307);
        (await world.PendingAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_without_end_is_read_only_at_its_beginning()
    {
        var url = receiver.Endpoint(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(new string('x', 1_000).Select(c => (byte)c).ToArray(), context.RequestAborted);
        });
        await world.SubscribeAsync("mine", url);
        await world.DigestAsync();
        await world.Host.DeliverAsync();

        var attempt = (await world.FindAsync("mine")).Attempts.ShouldHaveSingleItem();
        attempt.IsDelivered.ShouldBeTrue();
        attempt.Answer.ShouldBe(new string('x', 200));
    }

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_not_connected_to()
    {
        var url = new UriBuilder(receiver.Endpoint()) { Host = "localhost" }.Uri.ToString();
        await world.SubscribeAsync("mine", url);
        await world.DigestAsync();
        await world.NewHost(allowPrivate: false).DeliverAsync();
        receiver.Of(url).ShouldBeEmpty();
        (await world.FindAsync("mine")).Attempts.ShouldHaveSingleItem().Problem.ShouldBe("private-address");
    }
}
