using Azure;
using Azure.Data.Tables;
using Polly;

namespace Tracker.Log;

/// <summary>
/// Which programmes there are: a partition of its own with a row each. A row is written before its programme's event 1, so no
/// programme can be missing; one that stays without an event is passed over by those who list.
/// </summary>
internal sealed class ProgrammeIndex(LogTable table)
{
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancel) =>
        [.. (await table.RowsAsync(RowKeys.ProgrammesPartition, "", "~", cancel)).Select(row => row.RowKey)];

    /// <summary>Safe to repeat.</summary>
    /// <exception cref="StorageUnavailableException">It may be listed or not; no event is written.</exception>
    public async Task AddAsync(string programme, CancellationToken cancel)
    {
        TableTransactionAction[] rows = [new(TableTransactionActionType.UpsertReplace, new TableEntity(RowKeys.ProgrammesPartition, programme))];
        try
        {
            await table.Pipelines.Read.ExecuteHereAsync(async attempt => await table.SubmitAsync(rows, attempt), cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && (StorageFailure.IsTransient(failure) || failure is ExecutionRejectedException))
        {
            throw new StorageUnavailableException(failure);
        }
    }
}
