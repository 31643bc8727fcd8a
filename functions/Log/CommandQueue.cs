namespace Tracker.Log;

/// <summary>The commands that wait for a programme's writer, in order, and the idempotency keys that are in flight.</summary>
internal sealed class CommandQueue<TState> where TState : class, IProjection<TState>
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Command<TState>> _waiting = new();
    private readonly HashSet<string> _keys = [];
    private bool _served;
    private TaskCompletionSource? _came;

    public int Count
    {
        get
        {
            lock (_lock)
                return _waiting.Count;
        }
    }

    /// <summary>Takes a command in, unless another with its key is in flight.</summary>
    public bool TryAdd(Command<TState> command)
    {
        lock (_lock)
        {
            if (command.Claim is { } claim && !_keys.Add(claim.Key))
                return false;
            _waiting.AddLast(command);
            _came?.TrySetResult();
            return true;
        }
    }

    /// <summary>Commands without keys, at once: nothing gets between them.</summary>
    public void AddAll(IEnumerable<Command<TState>> commands)
    {
        lock (_lock)
        {
            foreach (var command in commands)
                _waiting.AddLast(command);
            _came?.TrySetResult();
        }
    }

    /// <summary>Ends when a command waits, or when the time is up. For the one who serves the queue.</summary>
    /// <returns>Whether one waits.</returns>
    public async Task<bool> WaitAsync(TimeSpan atMost, TimeProvider time)
    {
        TaskCompletionSource came = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_waiting.Count > 0)
                return true;
            _came = came;
        }

        using var timer = time.CreateTimer(static source => ((TaskCompletionSource)source!).TrySetResult(), came, atMost, Timeout.InfiniteTimeSpan);
        await came.Task;
        return Count > 0;
    }

    /// <summary>True for the one caller who has to serve the queue now, until <see cref="HasWork"/> says that he may go.</summary>
    public bool StartServing()
    {
        lock (_lock)
            return !_served && (_served = true);
    }

    public bool HasWork()
    {
        lock (_lock)
            return _served = _waiting.Count > 0;
    }

    public Command<TState>? Next()
    {
        lock (_lock)
        {
            var next = _waiting.First?.Value;
            if (next is not null)
                _waiting.RemoveFirst();
            return next;
        }
    }

    /// <summary>Before all others, in the order given.</summary>
    public void PutBack(IReadOnlyList<Command<TState>> commands)
    {
        lock (_lock)
        {
            for (var i = commands.Count - 1; i >= 0; i--)
                _waiting.AddFirst(commands[i]);
        }
    }

    public IReadOnlyList<Command<TState>> TakeAll()
    {
        lock (_lock)
        {
            Command<TState>[] all = [.. _waiting];
            _waiting.Clear();
            return all;
        }
    }

    /// <summary>The command has its answer, or is about to: its key may come again.</summary>
    public void Release(Command<TState> command)
    {
        if (command.Claim is not { } claim)
            return;
        lock (_lock)
            _keys.Remove(claim.Key);
    }
}
