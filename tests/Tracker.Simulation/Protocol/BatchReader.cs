using System.Text;

namespace Tracker.Simulation.Protocol;

/// <summary>Reads an entity group transaction: a multipart body with one changeset whose parts are HTTP requests.</summary>
internal static class BatchReader
{
    public const int MaxBytes = 4 * 1024 * 1024;
    public const int MaxOperations = 100;

    public static TableRequest Read(string contentType, ReadOnlyMemory<byte> body)
    {
        var refused = TableRequest.Refused(TableErrors.InvalidInput) with { Kind = OperationKind.Transaction };
        if (Boundary(contentType) is null || ChangesetBoundary(body.Span) is not { } boundary)
            return refused;

        var delimiter = Encoding.ASCII.GetBytes("--" + boundary);
        var writes = new List<EntityWrite>();
        var table = "";
        var at = body.Span.IndexOf(delimiter);
        while (at >= 0)
        {
            var start = at + delimiter.Length;
            var length = body.Span[start..].IndexOf(delimiter);
            if (length < 0)
                break;
            if (ReadPart(body.Slice(start, length), ref table) is not { } write)
                return refused;
            writes.Add(write);
            at = start + length;
        }

        return Check(writes) is { } error
            ? refused with { Table = table, Error = error, Writes = writes }
            : new TableRequest(OperationKind.Transaction, table) { Writes = writes, PartitionKey = writes[0].PartitionKey };
    }

    private static TableError? Check(List<EntityWrite> writes)
    {
        if (writes.Count == 0)
            return TableErrors.InvalidInput;
        if (writes.Count > MaxOperations)
            return TableErrors.TooManyOperations.At(MaxOperations - 1);

        var rows = new HashSet<string>(writes.Count);
        for (var i = 0; i < writes.Count; i++)
        {
            if (writes[i].Error is { } error)
                return error.At(i);
            if (writes[i].PartitionKey != writes[0].PartitionKey)
                return TableErrors.CommandsInBatchActOnDifferentPartitions.At(i);
            if (!rows.Add(writes[i].RowKey))
                return TableErrors.InvalidDuplicateRow.At(i);
        }

        return null;
    }

    /// <summary>A part: its own headers, a blank line, then request line, headers, a blank line, body.</summary>
    private static EntityWrite? ReadPart(ReadOnlyMemory<byte> part, ref string table)
    {
        if (AfterBlankLine(part) is not { } request)
            return null;
        var body = AfterBlankLine(request) ?? ReadOnlyMemory<byte>.Empty;
        var head = Encoding.UTF8.GetString(request.Span[..(request.Length - body.Length)]).Split("\r\n");
        var line = head[0].Split(' ');
        if (line.Length < 2)
            return null;

        var query = line[1].IndexOf('?', StringComparison.Ordinal);
        if (ResourcePath.Parse(query < 0 ? line[1] : line[1][..query]) is not { } path || (table.Length > 0 && table != path.Name))
            return null;
        table = path.Name;
        return EntityWrite.Read(line[0], path, Header(head, "If-Match"), TrimEnd(body));
    }

    private static ReadOnlyMemory<byte>? AfterBlankLine(ReadOnlyMemory<byte> text)
    {
        var at = text.Span.IndexOf("\r\n\r\n"u8);
        return at < 0 ? null : text[(at + 4)..];
    }

    private static ReadOnlyMemory<byte> TrimEnd(ReadOnlyMemory<byte> body)
    {
        while (body.Length > 0 && body.Span[^1] is (byte)'\r' or (byte)'\n')
            body = body[..^1];
        return body;
    }

    private static string? Header(string[] lines, string name)
    {
        var line = Array.Find(lines, line =>
            line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && line.AsSpan(name.Length).StartsWith(":"));
        return line?[(name.Length + 1)..].Trim();
    }

    private static string? ChangesetBoundary(ReadOnlySpan<byte> body)
    {
        var end = body.IndexOf("\r\n\r\n"u8);
        return end < 0 ? null : Boundary(Encoding.ASCII.GetString(body[..end]));
    }

    private static string? Boundary(string header)
    {
        var at = header.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var value = header[(at + "boundary=".Length)..];
        var end = value.IndexOfAny(['\r', '\n', ';', ' ']);
        return (end < 0 ? value : value[..end]).Trim('"');
    }
}
