using System.Text;
using Tracker.Simulation.Entities;
using Tracker.Simulation.Storage;

namespace Tracker.Simulation.Filters;

/// <summary>One side of a comparison: a constant, or a property by its name.</summary>
internal sealed class Operand(string? name, EdmValue? constant)
{
    private readonly byte[] _name = Encoding.UTF8.GetBytes(name ?? "");

    public string? Name => name;

    public EdmValue? Constant => constant;

    public EdmValue? Evaluate(StoredRow row) => name switch
    {
        null => constant,
        "PartitionKey" => new EdmValue(EdmType.String, row.PartitionKey),
        "RowKey" => new EdmValue(EdmType.String, row.Row.Key),
        "Timestamp" => new EdmValue(EdmType.DateTime, new DateTime(row.Row.Ticks, DateTimeKind.Utc)),
        _ => StoredProperties.Find(row.Row.Properties, _name),
    };
}
