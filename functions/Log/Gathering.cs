namespace Tracker.Log;

/// <summary>
/// Whether a programme's writer waits a moment before it sends a batch. Clients that write without a pause are back right after their
/// answers: without the wait half of them would share one commit and half the next, and each would wait for both. It pays only while they come
/// back: where they do not, it is tried ever more seldom. One who writes alone never waits.
/// </summary>
internal sealed class Gathering<TState>(TimeProvider time) where TState : class, IProjection<TState>
{
    /// <summary>Within which the answered are back, if they come back at all. About what a commit takes: who misses it waits for the next.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(8);

    // A transaction takes an event and a row of each.
    private const int Full = LogTable.MaxTransactionRows / 2;
    private const int MostSkipped = 63;

    private int _crowd;
    private long _answeredAt;
    private int _skipped;
    private int _toSkip;

    /// <summary>Takes note of who may come back: those who were answered, with those who waited before that.</summary>
    public void Answered(int commands, int waiting)
    {
        _crowd = Math.Min(commands + waiting, Full);
        _answeredAt = time.GetTimestamp();
    }

    /// <summary>Ends when as many are taken as wrote last, or when the moment is over.</summary>
    /// <param name="take">Takes those who wait, as long as there is room, and says how many are taken by then.</param>
    public async Task TakeAsync(CommandQueue<TState> queue, Func<int> take)
    {
        var first = take();
        var missing = _crowd - first;
        if (missing <= 0 || Left <= TimeSpan.Zero || _skipped++ < _toSkip)
            return;

        _skipped = 0;
        var taken = first;
        // Whoever is left waiting found no room.
        while (taken < _crowd && queue.Count == 0 && Left is var left && left > TimeSpan.Zero && await queue.WaitAsync(left, time))
            taken = take();
        _toSkip = 2 * (taken - first) >= missing ? 0 : Math.Min((2 * _toSkip) + 1, MostSkipped);
    }

    private TimeSpan Left => Moment - time.GetElapsedTime(_answeredAt);
}
