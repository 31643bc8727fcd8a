namespace Tracker.Log;

/// <summary>
/// Commands that are taken together, on their way to their answers: decided on the view there is, committed, and decided again on a newer
/// view as often as another writer is faster. While storage takes them, those that wait are decided already on the view that they will leave.
/// </summary>
/// <param name="ahead">What the round before has decided for this one.</param>
internal sealed class Round<TState>(
    ProgrammeLog<TState> log,
    LogTable table,
    CommandQueue<TState> queue,
    Gathering<TState> gathering,
    LogOptions options,
    TimeProvider time,
    Random random,
    Batch<TState>? ahead)
    where TState : class, IProjection<TState>
{
    private readonly List<Command<TState>> _taken = [.. ahead?.Members ?? []];

    // How many commands that change something the next batch may have.
    private int _most = int.MaxValue;

    /// <summary>How many have their answer.</summary>
    public int Answered { get; private set; }

    /// <summary>How many waited when the first got its answer. Who comes after that may be one of the answered, back with the next command.</summary>
    public int Waiting { get; private set; }

    /// <summary>What is decided for the next round; null when nothing is.</summary>
    public Batch<TState>? Ahead { get; private set; }

    /// <summary>Ends when all that were taken have their answer. It never throws: whatever fails is told to those who wait.</summary>
    public async Task RunAsync()
    {
        try
        {
            await SettleAsync(log.Cached ?? await log.ReadAsync(CancellationToken.None));
        }
        catch (Exception failure)
        {
            // With no view nothing is taken yet: whoever waits is told, or they would wait for ever.
            foreach (var command in _taken.Count == 0 ? queue.TakeAll() : _taken)
                Fail(command, failure);
        }
    }

    private async Task SettleAsync(View<TState> view)
    {
        // The hash tells whether it is the view that was foreseen: another process may have written since.
        var batch = ahead?.Start.Hash == view.Hash ? ahead : Anew(view);
        await gathering.TakeAsync(queue, () => Fill(batch, _taken));
        for (; _taken.Count > 0; batch = Anew(view))
        {
            if (await AnyKeyAnsweredAsync(batch, batch.Members.Where(command => !command.Changes)))
                continue;

            if (batch.WritesNothing)
            {
                SettleProven(batch);
                if (_taken.Count > 0)
                    view = Proven(await log.ReadAsync(CancellationToken.None));
                continue;
            }

            var sentAt = time.GetTimestamp();
            switch (await CommitAsync(batch))
            {
                case CommitOutcome<TState>.In(var after):
                    log.Publish(after, sentAt);
                    SettleAll(batch);
                    return;
                case CommitOutcome<TState>.Overtaken(var after, var isHead):
                    view = log.Publish(after, sentAt);
                    view = Proven(isHead ? view : await log.ReadAsync(CancellationToken.None));
                    break;
                case CommitOutcome<TState>.KeyTaken:
                    await AnyKeyAnsweredAsync(batch, batch.Members);
                    break;
                case CommitOutcome<TState>.Refused(var failure):
                    Blame(batch, failure);
                    break;
            }
        }
    }

    /// <summary>A new batch: first those that were taken before, in their order, then those that wait, as long as they fit.</summary>
    private Batch<TState> Anew(View<TState> view)
    {
        queue.PutBack(_taken);
        _taken.Clear();
        var batch = NewBatch(view);
        Fill(batch, _taken);
        return batch;
    }

    /// <summary>Takes in those that wait, as long as they fit.</summary>
    /// <param name="taken">Gets them.</param>
    /// <param name="until">Ends it early.</param>
    /// <returns>How many are taken by then.</returns>
    private int Fill(Batch<TState> batch, List<Command<TState>> taken, Task? until = null)
    {
        while (batch.Accepted < _most && !batch.IsFull && until is not { IsCompleted: true } && queue.Next() is { } command)
        {
            try
            {
                if (batch.TryAdd(command, Now()))
                    taken.Add(command);
                else
                    queue.PutBack([command]);
            }
            catch (Exception failure)
            {
                // The command's own fault: it must not take down those that share its batch.
                Fail(command, failure);
            }
        }

        return taken.Count;
    }

    private async Task<CommitOutcome<TState>> CommitAsync(Batch<TState> batch)
    {
        var committing = new Commit<TState>(table, log.Programme, batch).RunAsync();
        var next = NewBatch(batch.After);
        List<Command<TState>> foreseen = [];
        Fill(next, foreseen, committing);
        CommitOutcome<TState>? outcome = null;
        try
        {
            return outcome = await committing;
        }
        finally
        {
            if (outcome is not CommitOutcome<TState>.In)
                queue.PutBack(foreseen);
            else if (foreseen.Count > 0)
                Ahead = next;
        }
    }

    /// <summary>Looks up the keys of some commands; those whose key has an answer already get it and leave the batch.</summary>
    private async Task<bool> AnyKeyAnsweredAsync(Batch<TState> batch, IEnumerable<Command<TState>> commands)
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
            _taken.Remove(command);
            Release(command);
            command.Settle(kept);
        }

        return answered;
    }

    // A view that was read after these commands came: a refusal decided on it is true.
    private View<TState> Proven(View<TState> view)
    {
        foreach (var command in _taken)
            command.ProvenAt = view.Seq;
        return view;
    }

    private void SettleProven(Batch<TState> batch)
    {
        foreach (var command in batch.Members.Where(command => command.ProvenAt == batch.Start.Seq))
        {
            _taken.Remove(command);
            Settle(command);
        }
    }

    private void SettleAll(Batch<TState> batch)
    {
        foreach (var command in batch.Members)
            Settle(command);
        _taken.Clear();
    }

    // Storage takes the batch in no case. It is halved until the one command that is to blame stands alone.
    private void Blame(Batch<TState> batch, Exception failure)
    {
        _most = batch.Accepted > 1 ? batch.Accepted / 2 : int.MaxValue;
        if (batch.Accepted > 1)
            return;

        var culprit = batch.Members.Single(command => command.Changes);
        _taken.Remove(culprit);
        Fail(culprit, failure);
    }

    private void Settle(Command<TState> command)
    {
        Release(command);
        command.Settle();
    }

    private void Fail(Command<TState> command, Exception failure)
    {
        Release(command);
        // One that was going to be refused writes nothing, whatever became of its batch.
        command.Fail(failure is OutcomeUnknownException && !command.Changes ? new StorageUnavailableException(failure) : failure);
    }

    // The key is released first: a client that has its answer may send the key again.
    private void Release(Command<TState> command)
    {
        if (Answered++ == 0)
            Waiting = queue.Count + (Ahead?.Members.Count ?? 0);
        queue.Release(command);
    }

    // Whole milliseconds: what every table service and every reader of the API can keep.
    private DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        return new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
    }

    private Batch<TState> NewBatch(View<TState> start)
    {
        Span<byte> commit = stackalloc byte[16];
        random.NextBytes(commit);
        return new(log.Programme, start, options, Convert.ToHexStringLower(commit));
    }
}
