using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tracker.Digests;
using Tracker.Log;
using Tracker.Programmes;
using Tracker.Simulation.Time;
using Tracker.Subscriptions;
using Tracker.Subscriptions.Deliveries;

namespace Tracker.Simulation.Histories;

/// <summary>
/// A process of the app: its memory, its clock, its way to the table. When it crashes, its memory is gone, nobody who waits for it hears
/// of it again, and what it has sent still lands. It comes back empty.
/// </summary>
internal sealed class Instance
{
    private readonly List<Action> _waiting = [];
    private readonly ConditionalWeakTable<ProgrammeLog<ProgrammeState>, View<ProgrammeState>> _watched = [];
    private readonly SimulatedTableService _service;
    private readonly Weather _weather;
    private readonly VirtualTime _time;
    private readonly Random _random;
    private readonly ILogger<DigestRun> _journal;
    private SimulatedTransport _transport = null!;
    private TimeSpan _skew;
    private int _lives;

    public Instance(string name, SimulatedTableService service, Weather weather, VirtualTime time, Random random, ILogger<DigestRun> journal)
    {
        (Name, _service, _weather, _time, _random, _journal) = (name, service, weather, time, random, journal);
        Calendar = new(time, () => _skew);
        Start();
    }

    public string Name { get; }

    public LogStore<ProgrammeState> Logs { get; private set; } = null!;

    public DigestRun Digests { get; private set; } = null!;

    public Calendar Calendar { get; }

    /// <summary>Looks at the view it holds of a programme.</summary>
    /// <returns>What is wrong when the view is older than at an earlier look; else null.</returns>
    public string? Watch(string programme)
    {
        var log = Logs[programme];
        if (log.Cached is not { } view)
            return null;
        var before = _watched.GetValue(log, _ => view);
        _watched.AddOrUpdate(log, view);
        return view.Seq < before.Seq ? $"{Name} went from {before.Seq} back to {view.Seq} with {programme}." : null;
    }

    public void Crash()
    {
        _transport.Cut();
        Action[] waiting = [.. _waiting];
        _waiting.Clear();
        foreach (var hangUp in waiting)
            hangUp();
        Start();
    }

    /// <summary>Somebody, or something, sets its clock.</summary>
    public void SetClock() => _skew = _weather.Skew * ((2 * _random.NextDouble()) - 1);

    /// <summary>What the work comes to, as its client hears it.</summary>
    /// <exception cref="CrashedException">The instance crashed meanwhile: nobody will know from it.</exception>
    public async Task<T> Hear<T>(Task<T> work)
    {
        TaskCompletionSource<T> heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Action hangUp = () => heard.TrySetException(new CrashedException());
        _waiting.Add(hangUp);
        _ = Forward();
        return await heard.Task;

        async Task Forward()
        {
            try
            {
                heard.TrySetResult(await work);
            }
            catch (Exception failure)
            {
                heard.TrySetException(failure);
            }

            _waiting.Remove(hangUp);
        }
    }

    private void Start()
    {
        _transport = _service.CreateTransport($"{Name}.{++_lives}");
        SetClock();
        LogOptions options = new()
        {
            ViewMegabytes = _weather.ViewMegabytes,
            MaxCommitBytes = _weather.MaxCommitBytes,
            CommitTimeout = _weather.CommitTimeout,
            AttemptTimeout = _weather.CommitTimeout / 4,
        };
        Logs = new(SimulatedTableService.Connect(_transport), options, new SkewedTime(_time, () => _skew), new Random(_random.Next()));
        Outbox outbox = new(new(Logs), new(Logs));
        Digests = new(Logs, new(Logs), outbox, Options.Create(new DigestOptions()), Calendar, _journal);
    }
}

internal sealed class CrashedException : Exception;
