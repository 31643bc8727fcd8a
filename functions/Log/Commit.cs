using Azure;
using Polly;

namespace Tracker.Log;

/// <summary>
/// Gets a batch into the table exactly once, whatever the network does to requests and answers. The insert of the next event
/// number is the lock. After an attempt that failed, the tail is read before anything is sent again:
/// <list type="bullet">
/// <item>the batch's commit id is there: an answer was lost, the batch is in;</item>
/// <item>another commit holds the number: the batch must be decided again;</item>
/// <item>nothing moved: the <em>same</em> rows go out again. If the first attempt lands late after all, it conflicts with the
/// second, so no event is ever written twice.</item>
/// </list>
/// </summary>
internal sealed class Commit<TState>(LogTable table, string programme, Batch<TState> batch) where TState : class, IProjection<TState>
{
    private readonly IReadOnlyList<Azure.Data.Tables.TableTransactionAction> _actions = batch.Actions();
    private bool _sent;
    private bool _inDoubt;

    /// <exception cref="OutcomeUnknownException">Time ran out and an attempt may be in, or may land yet.</exception>
    /// <exception cref="StorageUnavailableException">Time ran out and no attempt can have been carried out.</exception>
    public async Task<CommitOutcome<TState>> RunAsync()
    {
        try
        {
            return await table.Pipelines.Commit.ExecuteAsync(StepAsync, CancellationToken.None);
        }
        catch (Exception failure) when (StorageFailure.IsTransient(failure) || failure is ExecutionRejectedException)
        {
            throw _inDoubt ? new OutcomeUnknownException(failure) : new StorageUnavailableException(failure);
        }
    }

    private async ValueTask<CommitOutcome<TState>> StepAsync(CancellationToken cancel)
    {
        if (_sent && await LookAsync(cancel) is { } found)
            return found;

        _sent = true;
        try
        {
            await table.SubmitAsync(_actions, cancel);
            return new CommitOutcome<TState>.In(batch.After);
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            return await LookAsync(cancel) ?? new CommitOutcome<TState>.KeyTaken();
        }
        catch (Exception failure) when (!StorageFailure.IsNotApplied(failure))
        {
            _inDoubt = true;
            throw;
        }
    }

    private async Task<CommitOutcome<TState>?> LookAsync(CancellationToken cancel)
    {
        var tail = await table.TailOnceAsync(programme, batch.Start.Seq, cancel);
        if (tail.Count == 0)
            return null;
        var view = batch.Start.Apply(tail);
        return tail[0].Commit == batch.Commit
            ? new CommitOutcome<TState>.In(view)
            : new CommitOutcome<TState>.Overtaken(view);
    }
}

internal abstract record CommitOutcome<TState> where TState : class, IProjection<TState>
{
    /// <summary>The batch is in the table. The view is at its end or later.</summary>
    internal sealed record In(View<TState> View) : CommitOutcome<TState>;

    /// <summary>Another writer took the number; nothing of the batch is in, nor will be.</summary>
    internal sealed record Overtaken(View<TState> View) : CommitOutcome<TState>;

    /// <summary>The number is free, but the row of one of the batch's idempotency keys is there already.</summary>
    internal sealed record KeyTaken : CommitOutcome<TState>;
}
