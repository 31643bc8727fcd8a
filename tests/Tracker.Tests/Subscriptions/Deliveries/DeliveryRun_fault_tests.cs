using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Tracker.Log;
using Tracker.Milestones;
using Tracker.Programmes;
using Tracker.Simulation;
using Tracker.Simulation.Faults;
using Tracker.Simulation.Time;
using Tracker.Subscriptions;
using Tracker.Tests.Digests;

namespace Tracker.Tests.Subscriptions.Deliveries;

/// <summary>
/// A month of daily digests to three endpoints, on a table service that loses requests and answers, is busy, slow, and applies things late, from two hosts
/// that are ended now and then when something was sent and nothing is noted of it. On virtual time, so that nobody waits.
/// </summary>
public sealed class DeliveryRun_fault_tests
{
    private const string Programme = DigestWorld.Sample;
    private const int Hours = 24 * 30;
    private const int Endpoints = 3;

    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2024-02-12T06:00:00Z", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_digest_arrives_and_what_arrives_twice_has_the_same_id(int seed)
    {
        VirtualTime time = new(Start);
        SimulatedTableService service = new(new SimulatedTableOptions { Jitter = 0.5, ShortPages = 0.1 }, time, seed);
        Random random = new(seed);
        ConcurrentQueue<(string Endpoint, string Id, string Slot)> received = [];
        var ends = true;
        new SimulationContext(time).Run(async () =>
        {
            DigestHost first = NewHost(service.CreateTransport());
            await first.RecordProgrammeAsync(Programme, """{ "cadence": "daily", "time": "08:00" }""");
            for (var i = 0; i < Endpoints; i++)
                await first.Subscriptions.WriteAsync(Programme, NewSubscription(i, time.GetUtcNow()), null, CancellationToken.None);

            service.Faults = FaultProfile.Even(0.2).Decide;
            SimulatedTransport[] ways = [service.CreateTransport(), service.CreateTransport()];
            DigestHost[] hosts = [.. ways.Select(NewHost)];
            List<Task> work = [];
            for (var hour = 0; hour < Hours; hour++)
            {
                work.Add(ToleratedAsync(WriteAsync(hosts[random.Next(2)], random)));
                foreach (var host in hosts)
                    work.AddRange([ToleratedAsync(host.TickAsync()), ToleratedAsync(host.DeliverAsync())]);
                await Task.Delay(TimeSpan.FromMinutes(random.Next(30, 60)), time);
                for (var i = 0; i < hosts.Length; i++)
                {
                    if (ways[i].IsCut)
                        hosts[i] = NewHost(ways[i] = service.CreateTransport());
                }
            }

            // What has failed in a way that nobody expects shows here; who waits for a host that is gone waits for ever.
            work.FindAll(one => one.IsFaulted).ForEach(one => one.GetAwaiter().GetResult());
            service.Faults = null;
            ends = false;
            var fresh = NewHost(service.CreateTransport());
            await fresh.TickAsync();
            for (var hour = 0; hour < 100 && (await fresh.Deliveries.PendingAsync(Programme, CancellationToken.None)).Deliveries.Count > 0; hour++)
            {
                await fresh.DeliverAsync();
                await Task.Delay(TimeSpan.FromHours(1), time);
            }

            await CheckAsync(fresh, [.. received]);
        }, TimeSpan.FromDays(100));

        DigestHost NewHost(SimulatedTransport way) => new(
            SimulatedTableService.Connect(way), time, new Random(random.Next()), parallelism: 4, allowPrivate: true, new LogOptions(), new Receiving(received, random, () =>
            {
                if (ends && random.Next(10) == 0)
                    way.Cut();
            }));
    }

    private static Subscription NewSubscription(int number, DateTimeOffset now) => new()
    {
        Id = $"s{number}",
        Url = $"https://example.org/{number}",
        Format = Format.Json,
        Secret = WebhookSecret.New(),
        Created = now,
        Revision = 1,
    };

    private static async Task WriteAsync(DigestHost host, Random random)
    {
        if (random.Next(6) == 0)
        {
            await host.Logs[Programme].Writer.WriteAsync<WriteOutcome>(
                (view, _) => MilestoneWrites.Record(view, MilestoneDraft.Of(new JsonObject { ["kind"] = "meeting", ["title"] = "Meeting" }), null));
        }
    }

    private static async Task ToleratedAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception failure) when (failure is StorageUnavailableException or OutcomeUnknownException)
        {
            // The next tick, or the next writer, goes on.
        }
    }

    private static async Task CheckAsync(DigestHost fresh, IReadOnlyList<(string Endpoint, string Id, string Slot)> received)
    {
        var told = (await fresh.Digests.ListAsync(Programme, CancellationToken.None)).Where(head => !head.IsEmpty)
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
        (await fresh.Deliveries.PendingAsync(Programme, CancellationToken.None)).Deliveries.ShouldBeEmpty();
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
