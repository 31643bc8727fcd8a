using System.Globalization;

namespace Tracker.Simulation;

/// <summary>A request as traces and fault policies see it.</summary>
/// <param name="Number">Counted from 1 over all clients of the service.</param>
/// <param name="Client">Name given to the transport.</param>
/// <param name="Kind">Its operation.</param>
/// <param name="Table">Its table.</param>
/// <param name="PartitionKey">Its partition, where it names one.</param>
/// <param name="RowKeys">The rows it writes, or the one it gets.</param>
/// <param name="Bytes">Size of its body.</param>
public sealed record RequestInfo(
    int Number, string Client, OperationKind Kind, string Table, string? PartitionKey, IReadOnlyList<string> RowKeys, int Bytes)
{
    public bool IsRead => Kind is OperationKind.Get or OperationKind.Query or OperationKind.QueryTables;

    public override string ToString()
    {
        var rows = RowKeys.Count switch
        {
            0 => "",
            1 => $" {RowKeys[0]}",
            _ => $" {RowKeys[0]} .. {RowKeys[^1]} ({RowKeys.Count.ToString(CultureInfo.InvariantCulture)})",
        };
        return string.Create(CultureInfo.InvariantCulture, $"#{Number} {Client} {Kind} {Table} {PartitionKey}{rows} {Bytes} B");
    }
}
