using System.Text.Json;

namespace Tracker.Simulation.Protocol;

/// <summary>A request as the service understood it.</summary>
internal sealed record TableRequest(OperationKind Kind, string Table)
{
    /// <summary>The writes of a transaction, or the one write.</summary>
    public IReadOnlyList<EntityWrite> Writes { get; init; } = [];

    public string? PartitionKey { get; init; }

    public string? RowKey { get; init; }

    public QueryOptions Query { get; init; } = QueryOptions.None;

    /// <summary>Answer a creation with what was created instead of with nothing.</summary>
    public bool ReturnContent { get; init; }

    /// <summary>It was refused as it was read.</summary>
    public TableError? Error { get; init; }

    public bool IsRead => Kind is OperationKind.Get or OperationKind.Query or OperationKind.QueryTables;

    public static TableRequest Read(WireRequest wire)
    {
        if (ResourcePath.Parse(wire.Path) is not { } path)
            return Refused(TableErrors.InvalidInput);
        if (wire.Body.Length > BatchReader.MaxBytes)
            return Refused(TableErrors.RequestBodyTooLarge) with { Kind = path.Name == "$batch" ? OperationKind.Transaction : OperationKind.Unknown };

        var request = path.Name switch
        {
            "$batch" => BatchReader.Read(wire.ContentType, wire.Body),
            "Tables" => ReadTables(wire, path),
            _ => ReadEntities(wire, path),
        };
        return request with { ReturnContent = !string.Equals(wire.Prefer, "return-no-content", StringComparison.OrdinalIgnoreCase) };
    }

    public static TableRequest Refused(TableError error) => new(OperationKind.Unknown, "") { Error = error };

    private static TableRequest ReadEntities(WireRequest wire, ResourcePath path)
    {
        if (wire.Query.Contains("comp=", StringComparison.Ordinal))
            return Refused(TableErrors.NotImplemented);
        if (wire.Method == "GET")
        {
            return new TableRequest(path.RowKey is null ? OperationKind.Query : OperationKind.Get, path.Name)
            {
                PartitionKey = path.PartitionKey,
                RowKey = path.RowKey,
                Query = QueryOptions.Parse(wire.Query),
            };
        }

        var write = EntityWrite.Read(wire.Method, path, wire.IfMatch, wire.Body);
        return new TableRequest(write.Kind, path.Name)
        {
            Writes = [write],
            PartitionKey = write.PartitionKey,
            RowKey = write.RowKey,
            Error = write.Error,
        };
    }

    private static TableRequest ReadTables(WireRequest wire, ResourcePath path) => wire.Method switch
    {
        "GET" => new TableRequest(OperationKind.QueryTables, path.Key ?? "") { Query = QueryOptions.Parse(wire.Query) },
        "DELETE" when path.Key is not null => new TableRequest(OperationKind.DeleteTable, path.Key),
        "POST" => ReadTableName(wire.Body) is { } name ? new TableRequest(OperationKind.CreateTable, name) : Refused(TableErrors.InvalidInput),
        _ => Refused(TableErrors.NotImplemented),
    };

    private static string? ReadTableName(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.TryGetProperty("TableName", out var name) ? name.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
