using Azure.Data.Tables;

namespace Tracker.Log;

/// <summary>A client's idempotency key, and what it was sent with.</summary>
/// <param name="Key">SHA-256 of the key, lower-case hexadecimal: the client's own text may hold what a row key may not.</param>
/// <param name="Request">SHA-256 of the request it came with.</param>
internal sealed record KeyClaim(string Key, string Request)
{
    public string RowKey => RowKeys.Key + Key;
}

/// <summary>What a key did: the answer that its retries get until it expires. It is committed with the change it protects.</summary>
internal sealed record KeptAnswer(string Request, string Answer, DateTimeOffset ExpiresAt)
{
    internal const string ExpiresAtColumn = "ExpiresAt";

    public TableEntity Write(string programme, KeyClaim claim)
    {
        TableEntity row = new(programme, claim.RowKey) { ["Request"] = Request, [ExpiresAtColumn] = ExpiresAt };
        SplitText.Write(row, "Answer", Answer);
        return row;
    }

    public static KeptAnswer Read(TableEntity row) =>
        new(row.GetString("Request"), SplitText.Read(row, "Answer") ?? "", row.GetDateTimeOffset(ExpiresAtColumn) ?? default);
}
