namespace Tracker.Simulation.Time;

/// <summary>
/// Runs asynchronous code on one thread and on virtual time: first all that is ready, in order, then the next timed event.
/// <para>
/// Code under it may await freely. One rule keeps it off the thread pool: a task that a library awaits with ConfigureAwait(false)
/// (a callback given to a Polly pipeline, a token passed to the SDK) must not be completed while this context is current. So such
/// a callback awaits with ConfigureAwait(false) itself or returns the SDK's task as it is, and a client that gives up cancels its
/// token from <see cref="VirtualTime.After"/>. What breaks the rule fails loudly.
/// </para>
/// </summary>
public sealed class SimulationContext(VirtualTime time, OperationTrace? trace = null) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _ready = new();

    public override void Post(SendOrPostCallback d, object? state)
    {
        time.StayOnThread();
        _ready.Enqueue((d, state));
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        time.StayOnThread();
        d(state);
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs until the task of <paramref name="main"/> has ended, and throws what it threw.</summary>
    /// <param name="main">What to run.</param>
    /// <param name="limit">Virtual time it may take; a day by default.</param>
    /// <exception cref="SimulationStuckException">Nothing is left that could end it, or the limit has passed.</exception>
    public void Run(Func<Task> main, TimeSpan? limit = null)
    {
        ArgumentNullException.ThrowIfNull(main);
        var outer = Current;
        var end = time.Elapsed + (limit ?? TimeSpan.FromDays(1));
        time.BindToThread();
        SetSynchronizationContext(this);
        try
        {
            var task = main();
            while (!task.IsCompleted)
                Advance(end);
            task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    public T Run<T>(Func<Task<T>> main, TimeSpan? limit = null)
    {
        var task = Task.FromResult<T>(default!);
        Run(() => task = main(), limit);
        return task.GetAwaiter().GetResult();
    }

    private void Advance(TimeSpan end)
    {
        if (_ready.TryDequeue(out var next))
            next.Callback(next.State);
        else if (time.Elapsed > end)
            throw new SimulationStuckException("The simulation did not end within its limit of virtual time.", trace);
        else if (!time.Step())
            throw new SimulationStuckException("The simulation is stuck: its task waits, and nothing is left to happen.", trace);
    }
}
