using System.Diagnostics;

namespace Tracker.Simulation.Time;

/// <summary>
/// Runs asynchronous code on one thread and on virtual time: first all that is ready, in order, then the next timed event.
/// <para>
/// Code under it may await freely. What breaks out is a task that a library awaits with ConfigureAwait(false) and that is completed
/// while this context is current: the runtime then sends the library's continuation to the thread pool. So:
/// </para>
/// <list type="bullet">
/// <item>a Polly pipeline is run with a ResilienceContext that continues on the captured context;</item>
/// <item>a token that the SDK holds is cancelled from <see cref="VirtualTime.After"/> or by a timer;</item>
/// <item>Task.WhenAll and WhenAny are not given tasks of a source that runs continuations asynchronously: await them one by one;</item>
/// <item>a channel is read by WaitToReadAsync, not by ReadAllAsync; no Task.Run, no CancelAsync.</item>
/// </list>
/// <para>What breaks out nevertheless ends the run with the stack that did.</para>
/// </summary>
public sealed class SimulationContext(VirtualTime time, OperationTrace? trace = null) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _ready = new();

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (time.IsOnThread())
            _ready.Enqueue((d, state));
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (time.IsOnThread())
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

    /// <inheritdoc cref="Run(Func{Task}, TimeSpan?)"/>
    public T Run<T>(Func<Task<T>> main, TimeSpan? limit = null)
    {
        Task<T>? task = null;
        Func<Task> start = () => task = main();
        Run(start, limit);
        return task!.GetAwaiter().GetResult();
    }

    private void Advance(TimeSpan end)
    {
        if (time.Strayed is not null)
            throw Stray();
        if (_ready.TryDequeue(out var next))
            next.Callback(next.State);
        else if (time.Elapsed > end)
            throw new SimulationStuckException("The simulation did not end within its limit of virtual time.", trace);
        else if (!time.Step())
            throw HasStrayed() ? Stray() : new SimulationStuckException("The simulation is stuck: its task waits, and nothing is left to happen.", trace);
    }

    private SimulationStuckException Stray() =>
        new($"Code left the simulation's thread, so the run would not repeat. It was here:{Environment.NewLine}{time.Strayed}", trace);

    // What has left may be under way on the thread pool: it is given a moment to show itself, for the better message.
    private bool HasStrayed()
    {
        var since = Stopwatch.GetTimestamp();
        return SpinWait.SpinUntil(() => time.Strayed is not null || Stopwatch.GetElapsedTime(since) > TimeSpan.FromMilliseconds(500), 1000)
            && time.Strayed is not null;
    }
}
