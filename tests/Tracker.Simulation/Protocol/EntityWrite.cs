using Tracker.Simulation.Entities;

namespace Tracker.Simulation.Protocol;

/// <summary>One write of an entity, alone or in a transaction. <paramref name="Error"/>: it was refused while it was read.</summary>
internal sealed record EntityWrite(
    OperationKind Kind, string PartitionKey, string RowKey, string? IfMatch, List<Property> Properties, TableError? Error = null)
{
    private static EntityWrite Refused(OperationKind kind, TableError error) => new(kind, "", "", null, [], error);

    public static EntityWrite Read(string method, ResourcePath path, string? ifMatch, ReadOnlyMemory<byte> body)
    {
        var kind = KindOf(method, ifMatch);
        if (kind == OperationKind.Unknown)
            return Refused(kind, TableErrors.InvalidInput);

        var (entity, error) = kind == OperationKind.Delete ? (EntityBody.Empty, null) : EntityReader.Read(body);
        if (error is not null)
            return Refused(kind, error);

        var partitionKey = path.PartitionKey ?? entity!.PartitionKey;
        var rowKey = path.RowKey ?? entity!.RowKey;
        if (partitionKey is null || rowKey is null)
            return Refused(kind, TableErrors.PropertiesNeedValue);

        error = EntityRules.CheckKey(partitionKey) ?? EntityRules.CheckKey(rowKey)
            ?? EntityRules.Check(partitionKey, rowKey, entity!.Properties)
            ?? CheckIfMatch(kind, ifMatch);
        return new EntityWrite(kind, partitionKey, rowKey, ifMatch, entity!.Properties, error);
    }

    private static OperationKind KindOf(string method, string? ifMatch) => (method, ifMatch is null) switch
    {
        ("POST", _) => OperationKind.Insert,
        ("PUT", false) => OperationKind.Replace,
        ("PUT", true) => OperationKind.InsertOrReplace,
        ("PATCH" or "MERGE", false) => OperationKind.Merge,
        ("PATCH" or "MERGE", true) => OperationKind.InsertOrMerge,
        ("DELETE", _) => OperationKind.Delete,
        _ => OperationKind.Unknown,
    };

    private static TableError? CheckIfMatch(OperationKind kind, string? ifMatch)
    {
        if (ifMatch is null)
            return kind == OperationKind.Delete ? TableErrors.MissingRequiredHeader : null;
        var weak = ifMatch.StartsWith("W/\"", StringComparison.OrdinalIgnoreCase) && ifMatch.Length > 3 && ifMatch.EndsWith('"');
        return weak || ifMatch == "*" ? null : TableErrors.InvalidInput;
    }
}
