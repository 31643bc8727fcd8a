using Azure;
using Azure.Data.Tables;
using Polly;
using Tracker.Log;

namespace Tracker.Subscriptions;

internal static class TableWrites
{
    /// <summary>A transaction that holds only on the versions of rows that it names; sent again when no answer comes.</summary>
    /// <returns>False when a row is another than named: by somebody else, or by an earlier attempt of this one, whose answer was lost.</returns>
    /// <exception cref="OutcomeUnknownException">Nobody knows.</exception>
    public static async Task<bool> TrySubmitAsync(this LogTable table, IReadOnlyList<TableTransactionAction> actions, CancellationToken cancel)
    {
        try
        {
            await table.Pipelines.Commit.ExecuteHereAsync(async attempt => await table.SubmitAsync(actions, attempt), cancel);
            return true;
        }
        catch (RequestFailedException refused) when (refused.Status is 404 or 409 or 412)
        {
            return false;
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && (StorageFailure.IsTransient(failure) || failure is ExecutionRejectedException))
        {
            throw new OutcomeUnknownException(failure);
        }
    }
}
