using Azure;
using Azure.Data.Tables;
using Polly;

namespace Tracker.Log;

/// <summary>
/// Gets a batch into the table exactly once, whatever the network does to requests and answers. The insert of the next event
/// number is the lock. After an attempt that failed, the log is read before anything is sent again:
/// <list type="bullet">
/// <item>the batch's commit id is there: an answer was lost, the batch is in;</item>
/// <item>another commit holds the number: the batch must be decided again;</item>
/// <item>nothing moved: the <em>same</em> rows go out again. If the first attempt lands late after all, it conflicts with the
/// second, so no event is ever written twice.</item>
/// </list>
/// </summary>
internal sealed class Commit<TState>(LogTable table, string programme, Batch<TState> batch) where TState : class, IProjection<TState>
{
    private readonly IReadOnlyList<TableTransactionAction> _actions = batch.Actions();
    private bool _sent;
    private bool _inDoubt;

    /// <exception cref="OutcomeUnknownException">It came to no end, and an attempt may be in, or may land yet.</exception>
    /// <exception cref="StorageUnavailableException">Time ran out and no attempt can have been carried out.</exception>
    public async Task<CommitOutcome<TState>> RunAsync()
    {
        try
        {
            return await table.Pipelines.Commit.ExecuteHereAsync(StepAsync, CancellationToken.None);
        }
        catch (Exception failure) when (_inDoubt)
        {
            throw new OutcomeUnknownException(failure);
        }
        catch (Exception failure) when (StorageFailure.IsTransient(failure) || failure is ExecutionRejectedException)
        {
            throw new StorageUnavailableException(failure);
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
        catch (RequestFailedException failure) when (StorageFailure.IsConflict(failure))
        {
            if (await LookAsync(cancel) is { } holder)
                return holder;
            if (!batch.InsertsKeys)
                throw;
            return new CommitOutcome<TState>.KeyTaken();
        }
        catch (RequestFailedException failure) when (!_inDoubt && StorageFailure.IsRefusal(failure))
        {
            return new CommitOutcome<TState>.Refused(failure);
        }
        catch (Exception failure) when (!StorageFailure.IsNotApplied(failure))
        {
            _inDoubt = true;
            throw;
        }
    }

    private async Task<CommitOutcome<TState>?> LookAsync(CancellationToken cancel)
    {
        var next = await table.NextOnceAsync(programme, batch.Start.Seq, cancel);
        if (next.Count == 0)
            return null;
        var view = batch.Start.Apply(next);
        return next[0].Commit == batch.Commit
            ? new CommitOutcome<TState>.In(view)
            : new CommitOutcome<TState>.Overtaken(view, IsHead: next.Count < LogTable.Window);
    }
}
