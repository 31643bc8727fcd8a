namespace Tracker.Simulation;

/// <summary>An action that the clock runs once.</summary>
internal sealed class Delayed(TimeProvider time, Action action)
{
    // The callback holds this object and this the timer, so none of them is collected before it fires.
    private ITimer? _timer;

    public void Start(TimeSpan delay)
    {
        _timer = time.CreateTimer(static state => ((Delayed)state!).Run(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(delay, Timeout.InfiniteTimeSpan);
    }

    private void Run()
    {
        _timer!.Dispose();
        action();
    }
}
