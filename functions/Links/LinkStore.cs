using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Polly;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Links;

/// <summary>
/// The links of programmes: rows beside the log, read when they are used, so that a link that is revoked opens nothing from that moment on.
/// </summary>
internal sealed class LinkStore(LogStore<ProgrammeState> logs, TimeProvider time)
{
    private const string Name = "Name";
    private const string Created = "Created";
    private const string Expires = "Expires";

    /// <summary>The programme that a token opens; null when it is wrong, unknown, revoked or expired. Always one request.</summary>
    public async Task<string?> ProgrammeAsync(LinkToken token, CancellationToken cancel)
    {
        var rowKey = RowKeys.OfLink(token.Hash);
        var row = await logs.Table.RowAsync(token.Programme, rowKey, cancel);
        return row is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(row.RowKey), Encoding.ASCII.GetBytes(rowKey))
            && Read(row).HoldsAt(time.GetUtcNow())
                ? token.Programme
                : null;
    }

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<Link>> ListAsync(string programme, CancellationToken cancel)
    {
        var rows = await logs.Table.RowsAsync(programme, RowKeys.Link, RowKeys.AfterLinks, cancel);
        return [.. rows.Select(Read).OrderBy(link => link.Created).ThenBy(link => link.Id, StringComparer.Ordinal)];
    }

    public async Task<(Link Link, LinkToken Token)> AddAsync(string programme, string name, DateTimeOffset? expires, CancellationToken cancel)
    {
        var token = LinkToken.New(programme);
        TableEntity row = new(programme, RowKeys.OfLink(token.Hash)) { [Name] = name, [Created] = time.GetUtcNow(), [Expires] = expires };
        await SubmitAsync(new(TableTransactionActionType.UpsertReplace, row), cancel);
        return (Read(row), token);
    }

    /// <returns>Whether there was such a link.</returns>
    public async Task<bool> RevokeAsync(string programme, string id, CancellationToken cancel)
    {
        if (!LinkToken.IsId(id))
            return false;
        var rows = await logs.Table.RowsAsync(programme, RowKeys.OfLink(id), RowKeys.OfLink(id) + "~", cancel);
        foreach (var row in rows)
            await SubmitAsync(new(TableTransactionActionType.Delete, row, ETag.All), cancel);
        return rows.Count > 0;
    }

    // Both are safe to repeat: what is written has a key of its own, and what is deleted stays so.
    private async Task SubmitAsync(TableTransactionAction action, CancellationToken cancel)
    {
        try
        {
            await logs.Table.Pipelines.Read.ExecuteAsync(async attempt => await logs.Table.SubmitAsync([action], attempt), cancel);
        }
        catch (TableTransactionFailedException failure) when (failure.Status == 404 && action.ActionType == TableTransactionActionType.Delete)
        {
            // An attempt before, or somebody else, has deleted it.
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && (StorageFailure.IsTransient(failure) || failure is ExecutionRejectedException))
        {
            throw new OutcomeUnknownException(failure);
        }
    }

    private static Link Read(TableEntity row) => new(
        LinkToken.IdOf(RowKeys.HashOfLink(row.RowKey)), row.GetString(Name), row.GetDateTimeOffset(Created)!.Value, row.GetDateTimeOffset(Expires));
}
