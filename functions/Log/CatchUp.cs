namespace Tracker.Log;

/// <summary>
/// Joins those who want fresh news of the same thing. One request is under way at most; who comes meanwhile waits for the one
/// after it, together with all others who came: a request that began before a reader arrived may have missed what that reader
/// must see.
/// </summary>
internal sealed class CatchUp<T>(Func<CancellationToken, Task<T>> request)
{
    private readonly Lock _lock = new();
    private bool _running;
    private TaskCompletionSource<T>? _next;

    /// <summary>The outcome of a request that starts after this call.</summary>
    public Task<T> JoinAsync()
    {
        TaskCompletionSource<T> mine;
        lock (_lock)
        {
            _next ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            mine = _next;
            if (_running)
                return mine.Task;
            _running = true;
        }

        _ = RunAsync();
        return mine.Task;
    }

    private async Task RunAsync()
    {
        while (true)
        {
            TaskCompletionSource<T> turn;
            lock (_lock)
            {
                if (_next is null)
                {
                    _running = false;
                    return;
                }

                turn = _next;
                _next = null;
            }

            try
            {
                // Not the caller's cancellation: others wait for the same answer.
                turn.SetResult(await request(CancellationToken.None));
            }
            catch (Exception failure)
            {
                turn.SetException(failure);
                // Those whose callers went away leave the exception unobserved, which is no fault.
                _ = turn.Task.Exception;
            }
        }
    }
}
