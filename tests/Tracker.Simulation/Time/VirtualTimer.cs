namespace Tracker.Simulation.Time;

/// <summary>A timer of <see cref="VirtualTime"/>. A changed or disposed one leaves its old entry in the queue, where it no longer counts.</summary>
internal sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state) : ITimer
{
    private int _setting;
    private TimeSpan _period = Timeout.InfiniteTimeSpan;

    public bool IsSetTo(int setting) => _setting == setting;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _setting++;
        _period = period;
        if (dueTime != Timeout.InfiniteTimeSpan)
            time.Enqueue(this, _setting, dueTime);
        return true;
    }

    public void Fire()
    {
        if (_period > TimeSpan.Zero)
            time.Enqueue(this, _setting, _period);
        else
            _setting++;
        callback(state);
    }

    public void Dispose() => _setting++;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
