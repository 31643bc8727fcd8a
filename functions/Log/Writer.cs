namespace Tracker.Log;

/// <summary>
/// A programme's one writer in this process. Commands that come while a commit is under way gather and share the next one;
/// one that comes alone goes out at once. A reply is given only when what it says is in the table: an accepted change after
/// its commit, a refusal after a commit or a catch-up has proved the view that decided it.
/// </summary>
internal sealed class Writer<TState>(ProgrammeLog<TState> log, LogTable table, LogOptions options, TimeProvider time, Random random)
    where TState : class, IProjection<TState>
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Command<TState>> _queue = new();
    private readonly HashSet<string> _keys = [];
    private bool _running;

    /// <exception cref="StorageUnavailableException">Nothing was written.</exception>
    /// <exception cref="OutcomeUnknownException">It may have been written, or may be yet.</exception>
    public Task<Written<TState, T>> WriteAsync<T>(
        Func<View<TState>, DateTimeOffset, Decision<T>> decide, KeyClaim? claim = null, Func<T, View<TState>, string>? render = null)
    {
        Command<TState, T> command = new(decide, claim, render);
        return Enqueue([command]) ? command.Written : Task.FromResult<Written<TState, T>>(new Written<TState, T>.KeyBusy());
    }

    /// <summary>Many at once: they fill transactions to the limit from the first one on. In order; each is answered by itself.</summary>
    public IReadOnlyList<Task<Written<TState, T>>> WriteAll<T>(IEnumerable<Func<View<TState>, DateTimeOffset, Decision<T>>> decisions)
    {
        Command<TState, T>[] commands = [.. decisions.Select(decide => new Command<TState, T>(decide, null, null))];
        Enqueue(commands);
        return [.. commands.Select(command => command.Written)];
    }

    private bool Enqueue(IReadOnlyList<Command<TState>> commands)
    {
        lock (_lock)
        {
            foreach (var command in commands)
            {
                if (command.Claim is { } claim && !_keys.Add(claim.Key))
                    return false;
                _queue.AddLast(command);
            }

            if (_running)
                return true;
            _running = true;
        }

        _ = RunAsync();
        return true;
    }

    private async Task RunAsync()
    {
        while (HasWork())
        {
            List<Command<TState>> taken = [];
            try
            {
                var view = log.Cached ?? await log.ReadAsync(CancellationToken.None);
                await SettleAsync(Fill(view, taken), taken);
            }
            catch (Exception failure)
            {
                // With no view there is no batch yet: whoever waits is told, or they would wait for ever.
                if (taken.Count == 0)
                    TakeAll(taken);
                foreach (var command in taken)
                    End(command, () => command.Fail(command.Changes ? failure : new StorageUnavailableException(failure)));
            }
        }
    }

    private async Task SettleAsync(Batch<TState> batch, List<Command<TState>> taken)
    {
        while (taken.Count > 0)
        {
            if (await AnyKeyAnsweredAsync(batch, batch.Members.Where(command => !command.Changes), taken))
            {
                batch = Fill(batch.Start, taken);
                continue;
            }

            if (batch.WritesNothing)
            {
                var view = await log.ReadAsync(CancellationToken.None);
                if (view.Seq == batch.Start.Seq)
                {
                    Settle(batch, taken);
                    return;
                }

                batch = Fill(view, taken);
                continue;
            }

            var sentAt = time.GetTimestamp();
            switch (await new Commit<TState>(table, log.Programme, batch).RunAsync())
            {
                case CommitOutcome<TState>.In(var view):
                    log.Publish(view, sentAt);
                    Settle(batch, taken);
                    return;
                case CommitOutcome<TState>.Overtaken(var view):
                    batch = Fill(log.Publish(view, sentAt), taken);
                    break;
                default:
                    await AnyKeyAnsweredAsync(batch, batch.Members, taken);
                    batch = Fill(batch.Start, taken);
                    break;
            }
        }
    }

    /// <summary>A new batch: first those that were taken before, in their order, then those that wait, as long as they fit.</summary>
    private Batch<TState> Fill(View<TState> view, List<Command<TState>> taken)
    {
        Batch<TState> batch = new(log.Programme, view, options, Now(), NewCommitId());
        List<Command<TState>> again = [.. taken];
        taken.Clear();
        while (Next(again) is { } command)
        {
            taken.Add(command);
            try
            {
                if (batch.TryAdd(command))
                    continue;
            }
            catch (Exception failure)
            {
                // The command's own fault: it must not take down those that share its batch.
                taken.Remove(command);
                End(command, () => command.Fail(failure));
                continue;
            }

            taken.Remove(command);
            again.Insert(0, command);
            break;
        }

        PutBack(again);
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
            End(command, () => command.Settle(kept));
        }

        return answered;
    }

    private void Settle(Batch<TState> batch, List<Command<TState>> taken)
    {
        foreach (var command in batch.Members)
            End(command, command.Settle);
        taken.Clear();
    }

    // The key is released first: a client that has its answer may send the key again.
    private void End(Command<TState> command, Action answer)
    {
        if (command.Claim is { } claim)
        {
            lock (_lock)
                _keys.Remove(claim.Key);
        }

        answer();
    }

    private Command<TState>? Next(List<Command<TState>> again)
    {
        if (again.Count > 0)
        {
            var first = again[0];
            again.RemoveAt(0);
            return first;
        }

        lock (_lock)
        {
            var next = _queue.First?.Value;
            if (next is not null)
                _queue.RemoveFirst();
            return next;
        }
    }

    private void PutBack(List<Command<TState>> commands)
    {
        lock (_lock)
        {
            for (var i = commands.Count - 1; i >= 0; i--)
                _queue.AddFirst(commands[i]);
        }
    }

    private void TakeAll(List<Command<TState>> taken)
    {
        lock (_lock)
        {
            taken.AddRange(_queue);
            _queue.Clear();
        }
    }

    private bool HasWork()
    {
        lock (_lock)
            return _running = _queue.Count > 0;
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
