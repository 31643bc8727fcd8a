namespace Tracker.Log;

/// <summary>
/// Joins those who want fresh news of the same thing. One request is under way at most; who comes meanwhile waits for the one
/// after it, together with all others who came: a request that began before a reader arrived may have missed what that reader
/// must see.
/// </summary>
internal sealed class CatchUp<T>(Func<Task<T>> request)
{
    private readonly Lock _lock = new();
    private List<TaskCompletionSource<T>> _waiting = [];
    private bool _running;

    /// <summary>The outcome of a request that starts after this call. Who goes away leaves it to the others.</summary>
    public async Task<T> JoinAsync(CancellationToken cancel)
    {
        // One source for each who waits: joining a shared one with a token would take a detour over the thread pool.
        TaskCompletionSource<T> mine = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using var gone = cancel.UnsafeRegister(static (source, token) => ((TaskCompletionSource<T>)source!).TrySetCanceled(token), mine);
        if (Enter(mine))
            _ = RunAsync();
        return await mine.Task;
    }

    private bool Enter(TaskCompletionSource<T> mine)
    {
        lock (_lock)
        {
            _waiting.Add(mine);
            return !_running && (_running = true);
        }
    }

    private List<TaskCompletionSource<T>> NextTurn()
    {
        lock (_lock)
        {
            var turn = _waiting;
            _waiting = [];
            _running = turn.Count > 0;
            return turn;
        }
    }

    private async Task RunAsync()
    {
        while (NextTurn() is { Count: > 0 } turn)
        {
            try
            {
                var answer = await request();
                foreach (var one in turn)
                    one.TrySetResult(answer);
            }
            catch (Exception failure)
            {
                foreach (var one in turn)
                    one.TrySetException(failure);
            }
        }
    }
}
