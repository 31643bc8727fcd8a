using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Polly;

namespace Tracker.Log;

/// <summary>Deletes idempotency keys whose time is over. A key that is used again meanwhile stays: its row is no longer the one that was read.</summary>
internal sealed class KeySweep(LogTable table, string programme, TimeProvider time)
{
    /// <returns>How many it deleted.</returns>
    /// <exception cref="StorageUnavailableException">Some may be deleted, the rest waits for the next sweep.</exception>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var deleted = 0;
        var expired = string.Create(
            CultureInfo.InvariantCulture, $"{KeptAnswer.ExpiresAtColumn} le datetime'{time.GetUtcNow().UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffffZ}'");
        await foreach (var page in table.PagesAsync(programme, RowKeys.Key, RowKeys.AfterKeys, cancel, only: expired))
        {
            foreach (var rows in page.Chunk(LogTable.MaxTransactionRows))
                deleted += await DeleteAsync([.. rows], cancel);
        }

        return deleted;
    }

    private async Task<int> DeleteAsync(List<TableEntity> rows, CancellationToken cancel)
    {
        while (rows.Count > 0)
        {
            List<TableTransactionAction> actions = [.. rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag))];
            try
            {
                await table.Pipelines.Read.ExecuteHereAsync(async attempt => await table.SubmitAsync(actions, attempt), cancel);
                return rows.Count;
            }
            catch (TableTransactionFailedException failure) when (failure is { Status: 404 or 412, FailedTransactionActionIndex: { } changed })
            {
                // Somebody else deleted it or used the key again; the transaction did nothing, the others go on without it.
                rows.RemoveAt(changed);
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested && (StorageFailure.IsTransient(failure) || failure is ExecutionRejectedException))
            {
                throw new StorageUnavailableException(failure);
            }
        }

        return 0;
    }
}
