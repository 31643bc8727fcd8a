using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Time.Testing;
using Tracker.Http;
using Tracker.Log;
using Tracker.Milestones;
using Tracker.Programmes;
using Tracker.Simulation;
using Tracker.Simulation.Time;

namespace Tracker.Tests.Digests;

/// <summary>Programmes on a simulated table service, and the hosts that record them and make their digests, all on one clock.</summary>
internal sealed class DigestWorld
{
    public const string Sample = "sco-2023-2024";

    private readonly FakeTimeProvider? _stopped;
    private readonly LogOptions _options;
    private TimeSpan _skew;

    private DigestWorld(FakeTimeProvider? stopped, DateTimeOffset start, SimulatedTableOptions service, LogOptions options, int seed)
    {
        (_stopped, _options) = (stopped, options);
        Time = stopped ?? (TimeProvider)new SkewedTime(TimeProvider.System, () => _skew);
        Service = new(service, Time, seed);
        Now = start;
        Host = NewHost(seed);
    }

    /// <summary>Its clock stands still until it is set: for what is decided by the time, to the instant.</summary>
    public DigestWorld(DateTimeOffset start, int seed = 0)
        : this(new FakeTimeProvider(start), start, SimulatedTableOptions.Instant, new(), seed)
    {
    }

    /// <summary>Its clock runs on from where it is set, and requests take a little: for what waits, retries and runs side by side.</summary>
    public static DigestWorld Running(DateTimeOffset start) => new(
        null, start, SimulatedTableOptions.Instant with { ReadLatency = TimeSpan.FromMilliseconds(1), WriteLatency = TimeSpan.FromMilliseconds(1) },
        new() { CommitTimeout = TimeSpan.FromSeconds(2), RetryDelay = TimeSpan.FromMilliseconds(1) }, 0);

    public TimeProvider Time { get; }

    public DateTimeOffset Now
    {
        get => Time.GetUtcNow();
        set
        {
            _stopped?.SetUtcNow(value);
            _skew = value - TimeProvider.System.GetUtcNow();
        }
    }

    public SimulatedTableService Service { get; }

    /// <summary>The host that records; it can make digests too.</summary>
    public DigestHost Host { get; }

    public DigestHost NewHost(int seed = 0, int parallelism = 16, HttpPipelineTransport? transport = null, bool allowPrivate = true) =>
        new(SimulatedTableService.Connect(transport ?? Service.CreateTransport()), Time, new Random(seed), parallelism, allowPrivate, _options);

    /// <summary>The sample's programme alone, under some id and with some settings.</summary>
    public Task RecordProgrammeAsync(string id = Sample, string? digest = null) => Host.RecordProgrammeAsync(id, digest);

    /// <summary>The sample whole, as it was on 12 February 2024.</summary>
    public async Task RecordSampleAsync()
    {
        await RecordProgrammeAsync();
        foreach (var milestone in SampleFile()["milestones"]!.AsArray())
            await Host.WriteAsync(Sample, (view, _) => MilestoneWrites.Import(view, MilestoneDraft.Of(milestone!.DeepClone().AsObject()), _ => true, null));
    }

    public Task RecordAsync(string json, string programme = Sample) =>
        Host.WriteAsync(programme, (view, _) => MilestoneWrites.Record(view, MilestoneDraft.Of(Json(json)), null));

    public Task PatchAsync(string id, string json, string programme = Sample) =>
        Host.WriteAsync(programme, (view, _) => MilestoneWrites.Patch(view, id, Json(json), Conditions.None, null));

    public Task RemoveAsync(string id, string programme = Sample) =>
        Host.WriteAsync(programme, (view, _) => MilestoneWrites.Remove(view, id, null, new(new IfMatch(Any: true, []), false), null));

    public static JsonObject SampleFile() =>
        JsonNode.Parse(File.ReadAllText(Repository.PathOf("functions", "Sample", "sco-2023-2024.json")))!.AsObject();

    private static JsonObject Json(string json) => JsonNode.Parse(json)!.AsObject();
}
