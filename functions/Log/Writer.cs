namespace Tracker.Log;

/// <summary>
/// A programme's one writer in this process. Commands that come while a commit is under way, or right after it, gather and share the next
/// one, for which they are decided meanwhile; one that comes alone goes out at once. A reply is given only when what it says is in the
/// table: an accepted change after its commit, a refusal after a commit or a catch-up has proved the view that decided it.
/// </summary>
internal sealed class Writer<TState>(ProgrammeLog<TState> log, LogTable table, LogOptions options, TimeProvider time, Random random)
    where TState : class, IProjection<TState>
{
    private readonly CommandQueue<TState> _queue = new();
    private readonly Gathering<TState> _gathering = new(time);

    /// <param name="decide">
    /// What the command comes to on a view at a time; pure, since it is asked again whenever another writer was faster. What it throws is
    /// its caller's alone.
    /// </param>
    /// <param name="claim">The idempotency key that it came with; then <paramref name="render"/> gives the answer to keep.</param>
    /// <exception cref="StorageUnavailableException">Nothing was written.</exception>
    /// <exception cref="OutcomeUnknownException">It may have been written, or may be yet.</exception>
    /// <exception cref="Azure.RequestFailedException">Storage refuses what it would write, and nothing was written.</exception>
    public Task<Written<TState, T>> WriteAsync<T>(
        Func<View<TState>, DateTimeOffset, Decision<T>> decide, KeyClaim? claim = null, Func<T, View<TState>, string>? render = null)
    {
        Command<TState, T> command = new(decide, claim, render);
        if (!_queue.TryAdd(command))
            return Task.FromResult<Written<TState, T>>(new Written<TState, T>.KeyBusy());
        Serve();
        return command.Written;
    }

    /// <summary>Many at once: they fill transactions to the limit from the first one on. In order; each is answered by itself.</summary>
    public IReadOnlyList<Task<Written<TState, T>>> WriteAll<T>(IEnumerable<Func<View<TState>, DateTimeOffset, Decision<T>>> decisions)
    {
        Command<TState, T>[] commands = [.. decisions.Select(decide => new Command<TState, T>(decide, null, null))];
        _queue.AddAll(commands);
        Serve();
        return [.. commands.Select(command => command.Written)];
    }

    private void Serve()
    {
        if (_queue.StartServing())
            _ = RunAsync();
    }

    private async Task RunAsync()
    {
        Batch<TState>? ahead = null;
        while (ahead is not null || _queue.HasWork())
        {
            Round<TState> round = new(log, table, _queue, _gathering, options, time, random, ahead);
            await round.RunAsync();
            ahead = round.Ahead;
            _gathering.Answered(round.Answered, round.Waiting);
        }
    }
}
