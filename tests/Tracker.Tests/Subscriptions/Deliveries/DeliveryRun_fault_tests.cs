using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Tracker.Simulation;
using Tracker.Tests.Digests;

namespace Tracker.Tests.Subscriptions.Deliveries;

/// <summary>
/// A month of daily digests to three endpoints in a world of faults, from two hosts that are ended now and then when something was sent and nothing is
/// noted of it.
/// </summary>
public sealed class DeliveryRun_fault_tests
{
    private const int Hours = 24 * 30;
    private const int Endpoints = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_digest_arrives_and_what_arrives_twice_has_the_same_id(int seed)
    {
        FaultyWorld world = new(seed);
        var (service, random) = (world.Service, world.Random);
        ConcurrentQueue<(string Endpoint, string Id, string Slot)> received = [];
        var ends = true;
        world.Run(async () =>
        {
            var first = NewHost(service.CreateTransport());
            await FaultyWorld.RecordProgrammeAsync(first);
            for (var i = 0; i < Endpoints; i++)
                await first.SubscribeAsync(FaultyWorld.Programme, $"s{i}", $"https://example.org/{i}");

            world.BeginFaults();
            SimulatedTransport[] ways = [service.CreateTransport(), service.CreateTransport()];
            DigestHost[] hosts = [.. ways.Select(NewHost)];
            List<Task> work = [];
            for (var hour = 0; hour < Hours; hour++)
            {
                work.Add(world.MaybeWriteAsync(hosts[random.Next(2)]));
                foreach (var host in hosts)
                    work.AddRange([FaultyWorld.ToleratedAsync(host.TickAsync()), FaultyWorld.ToleratedAsync(host.DeliverAsync())]);
                await world.PassAsync();
                for (var i = 0; i < hosts.Length; i++)
                {
                    if (ways[i].IsCut)
                        hosts[i] = NewHost(ways[i] = service.CreateTransport());
                }
            }

            // What has failed in a way that nobody expects shows here; who waits for a host that is gone waits for ever.
            work.FindAll(one => one.IsFaulted).ForEach(one => one.GetAwaiter().GetResult());
            world.EndFaults();
            ends = false;
            var fresh = NewHost(service.CreateTransport());
            await fresh.TickAsync();
            for (var hour = 0; hour < 100 && (await fresh.Deliveries.PendingAsync(FaultyWorld.Programme, CancellationToken.None)).Deliveries.Count > 0; hour++)
            {
                await fresh.DeliverAsync();
                await Task.Delay(TimeSpan.FromHours(1), world.Time);
            }

            await CheckAsync(fresh, [.. received]);
        });

        DigestHost NewHost(SimulatedTransport way) => world.NewHost(way, endpoints: new Receiving(received, random, () =>
        {
            if (ends && random.Next(10) == 0)
                way.Cut();
        }));
    }

    private static async Task CheckAsync(DigestHost fresh, IReadOnlyList<(string Endpoint, string Id, string Slot)> received)
    {
        var told = (await fresh.Digests.ListAsync(FaultyWorld.Programme, CancellationToken.None)).Where(head => !head.IsEmpty)
            .Select(head => Tracker.Digests.DigestHead.SlotText(head.Slot)).Order(StringComparer.Ordinal).ToList();
        told.Count.ShouldBeGreaterThan(15);
        for (var i = 0; i < Endpoints; i++)
        {
            var here = received.Where(one => one.Endpoint == $"/{i}").ToList();
            here.Select(one => one.Slot).Distinct().Order(StringComparer.Ordinal).ShouldBe(told);
            here.DistinctBy(one => (one.Id, one.Slot)).Count().ShouldBe(told.Count);
        }

        received.DistinctBy(one => one.Id).Count().ShouldBe(told.Count * Endpoints);
        received.Count.ShouldBeGreaterThan(told.Count * Endpoints, "Without a delivery that arrives twice this says nothing of its id.");
        (await fresh.Deliveries.PendingAsync(FaultyWorld.Programme, CancellationToken.None)).Deliveries.ShouldBeEmpty();
    }

    /// <summary>Endpoints in memory: each tenth answer is a failure.</summary>
    /// <param name="done">Called when one has taken something in.</param>
    private sealed class Receiving(ConcurrentQueue<(string Endpoint, string Id, string Slot)> received, Random random, Action done) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (random.Next(10) == 0)
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadGateway));
            using var body = request.Content!.ReadAsStream(cancellationToken);
            received.Enqueue((request.RequestUri!.AbsolutePath, request.Headers.GetValues("webhook-id").Single(), JsonNode.Parse(body)!["data"]!["slot"]!.GetValue<string>()));
            done();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NoContent));
        }
    }
}
