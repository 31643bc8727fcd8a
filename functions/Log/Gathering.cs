namespace Tracker.Log;

/// <summary>
/// Whether a programme's writer waits a moment before it fills a batch. Clients that write without a pause are back right after their
/// answers: without the wait half of them would share one commit and half the next, and each would wait for both. It pays only while they come
/// back: where they do not, it is tried ever more seldom. One who writes alone never waits.
/// </summary>
internal sealed class Gathering<TState>(TimeProvider time) where TState : class, IProjection<TState>
{
    /// <summary>Within which the answered are back, if they come back at all.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(5);

    // A transaction takes an event and a row of each.
    private const int Full = LogTable.MaxTransactionRows / 2;
    private const int MostSkipped = 63;

    private int _crowd;
    private long _answeredAt;
    private int _skipped;
    private int _toSkip;

    /// <summary>Takes note of who may come back: those who were answered, with those who wait already.</summary>
    public void Answered(int commands, CommandQueue<TState> queue)
    {
        _crowd = Math.Min(commands + queue.Count, Full);
        _answeredAt = time.GetTimestamp();
    }

    /// <summary>Ends when as many wait as wrote last, or when the moment is over.</summary>
    public async Task WaitAsync(CommandQueue<TState> queue)
    {
        var left = Moment - time.GetElapsedTime(_answeredAt);
        var missing = _crowd - queue.Count;
        if (missing <= 0 || left <= TimeSpan.Zero || _skipped++ < _toSkip)
            return;

        _skipped = 0;
        await queue.WaitForAsync(_crowd, left, time);
        var came = missing - (_crowd - queue.Count);
        _toSkip = 2 * came >= missing ? 0 : Math.Min((2 * _toSkip) + 1, MostSkipped);
    }
}
