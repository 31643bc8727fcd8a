namespace Tracker.Simulation.Time;

/// <summary>
/// A clock that stands still until the next thing is due and then jumps there. Timers fire in the order of their time, those of
/// one instant in the order they were set, on the thread that calls <see cref="Step"/>. Not thread-safe: a simulation has one thread.
/// </summary>
public sealed class VirtualTime(DateTimeOffset start) : TimeProvider
{
    private readonly PriorityQueue<(VirtualTimer Timer, int Setting), (long Due, long Sequence)> _queue = new();
    private long _sequence;
    private int _thread;
    private volatile string? _strayed;

    public VirtualTime()
        : this(new DateTimeOffset(2024, 2, 12, 2, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Time passed since the start.</summary>
    public TimeSpan Elapsed { get; private set; }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + Elapsed;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Runs the action when the delay has passed.</summary>
    public void After(TimeSpan delay, Action action) =>
        CreateTimer(static state => ((Action)state!)(), action, delay, Timeout.InfiniteTimeSpan);

    /// <summary>
    /// Moves to the next timer and fires it, without a synchronization context, so that what awaits it with ConfigureAwait(false)
    /// goes on right here instead of on the thread pool.
    /// </summary>
    /// <returns>False when nothing is set any more.</returns>
    public bool Step()
    {
        while (_queue.TryDequeue(out var entry, out var at))
        {
            if (!entry.Timer.IsSetTo(entry.Setting))
                continue;

            Elapsed = TimeSpan.FromTicks(Math.Max(Elapsed.Ticks, at.Due));
            var context = SynchronizationContext.Current;
            SynchronizationContext.SetSynchronizationContext(null);
            try
            {
                entry.Timer.Fire();
            }
            finally
            {
                SynchronizationContext.SetSynchronizationContext(context);
            }

            return true;
        }

        return false;
    }

    internal void Enqueue(VirtualTimer timer, int setting, TimeSpan delay)
    {
        StayOnThread();
        _queue.Enqueue((timer, setting), (Elapsed.Ticks + Math.Max(0, delay.Ticks), _sequence++));
    }

    /// <summary>Where code was when it left the simulation's thread, if it did.</summary>
    internal string? Strayed => _strayed;

    internal void BindToThread() => _thread = Environment.CurrentManagedThreadId;

    internal bool IsOnThread()
    {
        if (_thread == 0 || _thread == Environment.CurrentManagedThreadId)
            return true;
        _strayed ??= Environment.StackTrace;
        return false;
    }

    private void StayOnThread()
    {
        if (!IsOnThread())
            throw new InvalidOperationException("Code left the simulation's thread, so the run would not repeat.");
    }
}
