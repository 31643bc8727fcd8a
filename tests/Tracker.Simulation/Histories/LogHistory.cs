using Tracker.Log;
using Tracker.Simulation.Histories.Checks;
using Tracker.Simulation.Time;
using Tracker.Subscriptions;

namespace Tracker.Simulation.Histories;

/// <summary>
/// A short life of the log, made of a seed: several instances of the engine, clients, ticks that make digests, faults, crashes, clocks that are off.
/// Everything in it repeats with the seed, step by step. When it is over, the log in the table is held against what the clients saw.
/// </summary>
internal sealed class LogHistory
{
    /// <summary>When the keys of a history expire: after all but its last act.</summary>
    public static readonly TimeSpan KeysExpire = TimeSpan.FromHours(23);

    // Longer than anything may take: late requests land, breakers close.
    private static readonly TimeSpan s_calm = TimeSpan.FromSeconds(90);

    private readonly OperationTrace? _trace;
    private readonly SimulatedTableService _service;
    private readonly Random _random;

    private LogHistory(int seed, bool traced)
    {
        _random = new(seed);
        Weather = Weather.Of(_random);
        Time = new();
        Seen = new(Time);
        _trace = traced ? new(Time) : null;
        _service = new(Weather.Table, Time, _random.Next()) { Trace = _trace };
        Instances = [.. Enumerable.Range(0, Weather.Instances).Select(i => new Instance($"i{i}", _service, Weather, Time, new(_random.Next()), new Journal(this)))];
    }

    public Weather Weather { get; }

    public VirtualTime Time { get; }

    public Observations Seen { get; }

    public IReadOnlyList<Instance> Instances { get; }

    /// <summary>All clients have ended.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Lives and judges the history of a seed.</summary>
    public static HistoryReport Run(int seed, bool traced = false)
    {
        LogHistory history = new(seed, traced);
        IReadOnlyList<Violation> violations;
        try
        {
            violations = new SimulationContext(history.Time, history._trace).Run(history.LiveAsync, TimeSpan.FromDays(3));
        }
        catch (SimulationStuckException stuck)
        {
            violations = [new("nothing stuck", stuck.Message)];
        }
        catch (Exception failure)
        {
            violations = [new("no surprise", failure.ToString())];
        }

        return new(seed, violations, history._service.Counts.Total.Requests, history.Seen.Intents.Count, history._trace);
    }

    public Task Pause(TimeSpan time) => Task.Delay(time, Time);

    public void Note(Func<string> line) => _trace?.Add(line());

    /// <summary>A view never goes back: looked at whenever a client comes to an instance and whenever it is answered.</summary>
    public void Watch(Instance instance, string programme)
    {
        if (instance.Watch(programme) is { } wrong)
            Seen.Surprises.Add(new("views never go back", wrong));
    }

    public void Surprise(string what) => Seen.Surprises.Add(new("no surprise", what));

    private async Task<IReadOnlyList<Violation>> LiveAsync()
    {
        Note(() => $"  {Weather}");
        await SubscribeAsync();
        _service.Faults = Weather.Faults.Decide;
        Follower[] followers = [.. Enumerable.Range(0, Weather.Programmes).Select(i => new Follower(this, $"p{i}", new(_random.Next())))];
        Task[] troubles = [.. Instances.SelectMany(instance => new[] { CrashAsync(instance), SetClockAsync(instance) })];
        Task ticking = new Ticks(this, new(_random.Next())).RunAsync();
        Task[] following = [.. followers.Select(follower => follower.RunAsync())];
        Task[] clients = [.. Enumerable.Range(0, Weather.Clients).Select(i => ClientAsync($"c{i}"))];
        await AllOf(clients);
        IsOver = true;
        _service.Faults = null;
        await Pause(s_calm);
        await AllOf(following);
        await AllOf([.. troubles, ticking]);

        await new Aftermath(this).RunAsync();
        foreach (var follower in followers)
            await follower.FinishAsync();
        return await JudgeAsync();
    }

    /// <summary>Somebody wants the digests of each programme, and nobody sends them: what is to be sent is all there at the end.</summary>
    private async Task SubscribeAsync()
    {
        SubscriptionStore subscriptions = new(Instances[0].Logs);
        for (var i = 0; i < Weather.Programmes; i++)
        {
            Subscription subscription = new()
            {
                Id = "s0",
                Url = "https://example.org/",
                Format = Format.Json,
                Secret = "whsec_",
                Created = Time.GetUtcNow(),
                Revision = 1,
            };
            await subscriptions.WriteAsync($"p{i}", subscription, null, CancellationToken.None);
        }
    }

    private async Task ClientAsync(string name)
    {
        Client client = new(this, name, new(_random.Next()));
        for (var i = 0; i < Weather.Programmes; i++)
            await Writing.FoundAsync(this, Wishes.Found($"{name}.found{i}", $"p{i}"), Instances[_random.Next(Instances.Count)]);
        await client.RunAsync();
    }

    private async Task CrashAsync(Instance instance)
    {
        while (Weather.LifeExpectancy > TimeSpan.Zero && !IsOver)
        {
            await Pause(Weather.LifeExpectancy * -Math.Log(1 - _random.NextDouble()));
            if (IsOver)
                return;
            Note(() => $"  {instance.Name} crashes");
            instance.Crash();
        }
    }

    private async Task SetClockAsync(Instance instance)
    {
        while (Weather.Skew > TimeSpan.Zero && !IsOver)
        {
            await Pause(TimeSpan.FromSeconds(_random.Next(1, 20)));
            instance.SetClock();
        }
    }

    private async Task<IReadOnlyList<Violation>> JudgeAsync()
    {
        List<Violation> violations = [.. Seen.Surprises];
        var table = _service.Connect("judge").GetTableClient(new LogOptions().Table);
        for (var i = 0; i < Weather.Programmes; i++)
        {
            var truth = await Truth.ReadAsync(table, $"p{i}");
            violations.AddRange(LogChecks.Of(truth));
            if (violations.Count == 0)
                violations.AddRange([.. StateChecks.Of(truth), .. WriteChecks.Of(truth, Seen), .. ReadChecks.Of(truth, Seen), .. DigestChecks.Of(truth, Seen)]);
        }

        return violations;
    }

    // One by one: what a combined task continues on is not the simulation's to say.
    private static async Task AllOf(IEnumerable<Task> tasks)
    {
        foreach (var task in tasks)
            await task;
    }
}

/// <summary>What became of a history.</summary>
/// <param name="Requests">Sent to the table service.</param>
internal sealed record HistoryReport(int Seed, IReadOnlyList<Violation> Violations, long Requests, int Intents, OperationTrace? Trace)
{
    public bool IsGood => Violations.Count == 0;
}
