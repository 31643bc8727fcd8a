using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Polly;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Digests;

/// <summary>The digests that were made, one row each, next to their programme's log.</summary>
internal sealed class DigestStore(LogStore<ProgrammeState> logs)
{
    private readonly LogTable _table = logs.Table;

    /// <summary>The last digest; null when there is none. One request.</summary>
    public async Task<DigestHead?> NewestAsync(string programme, CancellationToken cancel)
    {
        await foreach (var page in _table.PagesAsync(programme, RowKeys.Digest, RowKeys.AfterDigests, cancel, perPage: 1, columns: DigestHead.Columns))
        {
            if (page.Count > 0)
                return DigestHead.Read(page[0]);
        }

        return null;
    }

    /// <summary>All digests, newest first, without their content: one request for each thousand.</summary>
    public async Task<IReadOnlyList<DigestHead>> ListAsync(string programme, CancellationToken cancel)
    {
        List<DigestHead> heads = [];
        await foreach (var page in _table.PagesAsync(programme, RowKeys.Digest, RowKeys.AfterDigests, cancel, columns: DigestHead.Columns))
            heads.AddRange(page.Select(DigestHead.Read));
        return heads;
    }

    /// <summary>The hash of the log after each event at which a digest ended: what the outside was told, for those who check the log against it.</summary>
    public async Task<IReadOnlyList<(long Seq, string Hash)>> ToldAsync(string programme, CancellationToken cancel) =>
        [.. (await ListAsync(programme, cancel)).Select(head => (head.To.Seq, head.Hash))];

    public async Task<Digest?> OfSlotAsync(string programme, DateOnly slot, CancellationToken cancel)
    {
        var only = string.Create(CultureInfo.InvariantCulture, $"Slot eq '{DigestHead.SlotText(slot)}'");
        await foreach (var page in _table.PagesAsync(programme, RowKeys.Digest, RowKeys.AfterDigests, cancel, only: only))
        {
            if (page.Count > 0)
                return Read(page[0]);
        }

        return null;
    }

    /// <exception cref="InvalidDataException">There is no digest of this number.</exception>
    public async Task<Digest> OfNumberAsync(string programme, long number, CancellationToken cancel) =>
        await _table.RowAsync(programme, RowKeys.OfDigest(number), cancel) is { } row
            ? Read(row)
            : throw new InvalidDataException($"{programme} has no digest {number}.");

    /// <summary>Puts a digest in under its number, with the rows that announce it, all or nothing.</summary>
    /// <returns>False when the number is taken: by another host, or by this one, whose answer was lost.</returns>
    public async Task<bool> InsertAsync(string programme, DigestHead head, string json, IEnumerable<TableEntity> with, CancellationToken cancel)
    {
        var row = head.Write(programme);
        SplitText.Write(row, "Json", json);
        TableTransactionAction[] actions = [.. with.Prepend(row).Select(one => new TableTransactionAction(TableTransactionActionType.Add, one))];
        try
        {
            await _table.Pipelines.Commit.ExecuteHereAsync(async attempt => await _table.SubmitAsync(actions, attempt), cancel);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            return false;
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && (StorageFailure.IsTransient(failure) || failure is ExecutionRejectedException))
        {
            throw new OutcomeUnknownException(failure);
        }
    }

    private static Digest Read(TableEntity row) => JsonSerializer.Deserialize(SplitText.Read(row, "Json")!, TrackerJson.Default.Digest)!;
}
