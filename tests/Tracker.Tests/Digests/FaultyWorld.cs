using System.Globalization;
using System.Text.Json.Nodes;
using Tracker.Log;
using Tracker.Milestones;
using Tracker.Programmes;
using Tracker.Simulation;
using Tracker.Simulation.Faults;
using Tracker.Simulation.Time;

namespace Tracker.Tests.Digests;

/// <summary>
/// A programme with a digest each day, on a table service that loses requests and answers, is busy, slow, and applies things late. On virtual time, so
/// that nobody waits. What happens follows from the seed alone.
/// </summary>
internal sealed class FaultyWorld
{
    public const string Programme = DigestWorld.Sample;

    public FaultyWorld(int seed)
    {
        Time = new(DateTimeOffset.Parse("2024-02-12T06:00:00Z", CultureInfo.InvariantCulture));
        Service = new(new SimulatedTableOptions { Jitter = 0.5, ShortPages = 0.1 }, Time, seed);
        Random = new(seed);
    }

    public VirtualTime Time { get; }

    public SimulatedTableService Service { get; }

    public Random Random { get; }

    public void Run(Func<Task> story) => new SimulationContext(Time).Run(story, TimeSpan.FromDays(100));

    /// <param name="way">To storage; its own when null.</param>
    /// <param name="time">The host's clock; the world's when null.</param>
    /// <param name="endpoints">Instead of the network, whatever webhooks are sent to.</param>
    public DigestHost NewHost(SimulatedTransport? way = null, TimeProvider? time = null, HttpMessageHandler? endpoints = null) => new(
        SimulatedTableService.Connect(way ?? Service.CreateTransport()), time ?? Time, new Random(Random.Next()), parallelism: 4, allowPrivate: true, new LogOptions(),
        endpoints);

    public static Task RecordProgrammeAsync(DigestHost host) => host.RecordProgrammeAsync(Programme, """{ "cadence": "daily", "time": "08:00" }""");

    public void BeginFaults() => Service.Faults = FaultProfile.Even(0.2).Decide;

    public void EndFaults() => Service.Faults = null;

    /// <summary>A milestone, once in six times.</summary>
    public Task MaybeWriteAsync(DigestHost host) => Random.Next(6) > 0 ? Task.CompletedTask : ToleratedAsync(host.Logs[Programme].Writer.WriteAsync<WriteOutcome>(
        (view, _) => MilestoneWrites.Record(view, MilestoneDraft.Of(new JsonObject { ["kind"] = "meeting", ["title"] = "Meeting" }), null)));

    /// <summary>About an hour, so that timers come again and again at other moments.</summary>
    public Task PassAsync() => Task.Delay(TimeSpan.FromMinutes(Random.Next(30, 60)), Time);

    /// <summary>Waits for what may fail as storage does.</summary>
    public static async Task ToleratedAsync(Task task)
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
}
