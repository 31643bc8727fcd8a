using System.Globalization;
using Tracker.Tests.Digests;

namespace Tracker.Tests.Subscriptions.Deliveries;

/// <summary>What it costs to find and to send what is due.</summary>
public sealed class DeliveryRun_cost_tests(WebhookReceiver receiver) : IClassFixture<WebhookReceiver>
{
    private const int Programmes = 1_000;

    private readonly DigestWorld world = new(DateTimeOffset.Parse("2024-02-12T02:00:00Z", CultureInfo.InvariantCulture));

    [Fact]
    public async Task A_thousand_programmes_are_found_with_one_request_and_each_delivery_takes_five()
    {
        var url = receiver.Endpoint();
        for (var i = 0; i < Programmes; i++)
        {
            var id = $"p-{i:0000}";
            await world.RecordProgrammeAsync(id);
            await world.RecordAsync("""{ "id": "a", "kind": "forum", "title": "A" }""", id);
            await world.Host.SubscribeAsync(id, "mine", url);
        }

        (await CostAsync(world.Host.DeliverAsync)).ShouldBe((1, 0));

        // The programmes; of each the last digest (this host knows of none yet), the tail, the events, who gets it. The word that something is due, the digest.
        world.Now = DateTimeOffset.Parse("2024-02-19T02:00:00Z", CultureInfo.InvariantCulture);
        (await CostAsync(world.Host.TickAsync)).ShouldBe((1 + (4 * Programmes), 2 * Programmes));

        // Of each what waits, and the digest. The claim, the outcome, the word taken back.
        world.Now = world.Now.AddMinutes(20);
        (await CostAsync(world.Host.DeliverAsync)).ShouldBe((1 + (2 * Programmes), 3 * Programmes));
        receiver.Of(url).Count.ShouldBe(Programmes);

        (await CostAsync(world.Host.DeliverAsync)).ShouldBe((1, 0));
    }

    private async Task<(long Reads, long Writes)> CostAsync(Func<Task> run)
    {
        var before = world.Service.Counts;
        await run();
        var cost = world.Service.Counts.Since(before);
        return (cost.Reads.Requests, cost.Writes.Requests);
    }
}
