namespace Tracker.Log;

/// <summary>
/// A programme's one writer in this process. Commands that come while a commit is under way gather and share the next one;
/// one that comes alone goes out at once. A reply is given only when what it says is in the table: an accepted change after
/// its commit, a refusal after a commit or a catch-up has proved the view that decided it.
/// </summary>
internal sealed class Writer<TState>(ProgrammeLog<TState> log, LogTable table, LogOptions options, TimeProvider time, Random random)
    where TState : class, IProjection<TState>
{
    private readonly CommandQueue<TState> _queue = new();

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
        while (_queue.HasWork())
        {
            List<Command<TState>> taken = [];
            try
            {
                await SettleAsync(log.Cached ?? await log.ReadAsync(CancellationToken.None), taken);
            }
            catch (Exception failure)
            {
                // With no view nothing is taken yet: whoever waits is told, or they would wait for ever.
                foreach (var command in taken.Count == 0 ? _queue.TakeAll() : taken)
                    Fail(command, failure);
            }
        }
    }

    /// <summary>Takes commands and sees them through to their answers, however often another writer is faster.</summary>
    private async Task SettleAsync(View<TState> view, List<Command<TState>> taken)
    {
        var most = int.MaxValue;
        while (true)
        {
            var batch = Fill(view, taken, most);
            if (taken.Count == 0)
                return;
            if (await AnyKeyAnsweredAsync(batch, batch.Members.Where(command => !command.Changes), taken))
                continue;

            if (batch.WritesNothing)
            {
                SettleProven(batch, taken);
                if (taken.Count > 0)
                    view = Prove(await log.ReadAsync(CancellationToken.None), taken);
                continue;
            }

            var sentAt = time.GetTimestamp();
            switch (await new Commit<TState>(table, log.Programme, batch).RunAsync())
            {
                case CommitOutcome<TState>.In(var after):
                    log.Publish(after, sentAt);
                    SettleAll(batch, taken);
                    return;
                case CommitOutcome<TState>.Overtaken(var after, IsHead: true):
                    view = Prove(log.Publish(after, sentAt), taken);
                    break;
                case CommitOutcome<TState>.Overtaken(var after, IsHead: false):
                    log.Publish(after, sentAt);
                    view = Prove(await log.ReadAsync(CancellationToken.None), taken);
                    break;
                case CommitOutcome<TState>.KeyTaken:
                    await AnyKeyAnsweredAsync(batch, batch.Members, taken);
                    break;
                case CommitOutcome<TState>.Refused(var failure):
                    most = Blame(batch, failure, taken);
                    break;
            }
        }
    }

    /// <summary>A new batch: first those that were taken before, in their order, then those that wait, as long as they fit.</summary>
    private Batch<TState> Fill(View<TState> view, List<Command<TState>> taken, int most)
    {
        Batch<TState> batch = new(log.Programme, view, options, Now(), NewCommitId());
        _queue.PutBack(taken);
        taken.Clear();
        while (batch.Accepted < most && _queue.Next() is { } command)
        {
            try
            {
                if (!batch.TryAdd(command))
                {
                    _queue.PutBack([command]);
                    break;
                }

                taken.Add(command);
            }
            catch (Exception failure)
            {
                // The command's own fault: it must not take down those that share its batch.
                Fail(command, failure);
            }
        }

        return batch;
    }

    /// <summary>Looks up the keys of some commands; those whose key has an answer already get it and leave the batch.</summary>
    private async Task<bool> AnyKeyAnsweredAsync(
        Batch<TState> batch, IEnumerable<Command<TState>> commands, List<Command<TState>> taken)
    {
        var answered = false;
        foreach (var command in commands.Where(command => command.Claim is not null && command.KeyFreeAt != batch.Start.Seq).ToList())
        {
            var row = await table.RowAsync(log.Programme, command.Claim!.RowKey, CancellationToken.None);
            if (row is null || KeptAnswer.Read(row) is not { } kept || kept.ExpiresAt <= time.GetUtcNow())
            {
                command.KeyFreeAt = batch.Start.Seq;
                continue;
            }

            answered = true;
            taken.Remove(command);
            _queue.Release(command);
            command.Settle(kept);
        }

        return answered;
    }

    // A view that was read after these commands came: a refusal decided on it is true.
    private static View<TState> Prove(View<TState> view, List<Command<TState>> taken)
    {
        foreach (var command in taken)
            command.ProvenAt = view.Seq;
        return view;
    }

    private void SettleProven(Batch<TState> batch, List<Command<TState>> taken)
    {
        foreach (var command in batch.Members.Where(command => command.ProvenAt == batch.Start.Seq))
        {
            taken.Remove(command);
            Settle(command);
        }
    }

    private void SettleAll(Batch<TState> batch, List<Command<TState>> taken)
    {
        foreach (var command in batch.Members)
            Settle(command);
        taken.Clear();
    }

    /// <summary>Storage takes the batch in no case. It is halved until the one command that is to blame stands alone.</summary>
    /// <returns>How many changing commands the next batch may have.</returns>
    private int Blame(Batch<TState> batch, Exception failure, List<Command<TState>> taken)
    {
        if (batch.Accepted > 1)
            return batch.Accepted / 2;

        var culprit = batch.Members.Single(command => command.Changes);
        taken.Remove(culprit);
        Fail(culprit, failure);
        return int.MaxValue;
    }

    // The key is released first: a client that has its answer may send the key again.
    private void Settle(Command<TState> command)
    {
        _queue.Release(command);
        command.Settle();
    }

    private void Fail(Command<TState> command, Exception failure)
    {
        _queue.Release(command);
        // One that was going to be refused writes nothing, whatever became of its batch.
        command.Fail(failure is OutcomeUnknownException && !command.Changes ? new StorageUnavailableException(failure) : failure);
    }

    // Whole milliseconds: what every table service and every reader of the API can keep.
    private DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        return new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
    }

    private string NewCommitId()
    {
        Span<byte> bits = stackalloc byte[16];
        random.NextBytes(bits);
        return Convert.ToHexStringLower(bits);
    }
}
