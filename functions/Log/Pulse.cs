namespace Tracker.Log;

/// <summary>Wakes those who wait for a log to go on.</summary>
internal sealed class Pulse(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly List<TaskCompletionSource> _waiting = [];
    private long _seq;

    public void Beat(long seq)
    {
        TaskCompletionSource[] woken;
        lock (_lock)
        {
            if (seq <= _seq)
                return;
            _seq = seq;
            woken = [.. _waiting];
        }

        foreach (var one in woken)
            one.TrySetResult();
    }

    /// <summary>Ends with the first beat above a number (at once, if it has been), or when the time is up.</summary>
    public async Task WaitAsync(long after, TimeSpan atMost, CancellationToken cancel)
    {
        TaskCompletionSource woken = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_seq > after)
                return;
            _waiting.Add(woken);
        }

        try
        {
            using var gone = cancel.UnsafeRegister(static (source, token) => ((TaskCompletionSource)source!).TrySetCanceled(token), woken);
            using var timer = time.CreateTimer(static source => ((TaskCompletionSource)source!).TrySetResult(), woken, atMost, Timeout.InfiniteTimeSpan);
            await woken.Task;
        }
        finally
        {
            lock (_lock)
                _waiting.Remove(woken);
        }
    }
}
