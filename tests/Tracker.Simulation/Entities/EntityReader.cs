using System.Text.Json;
using Tracker.Simulation.Protocol;

namespace Tracker.Simulation.Entities;

/// <summary>Reads an entity from a request's JSON, whose type annotations may stand before or after what they describe.</summary>
internal static class EntityReader
{
    public static (EntityBody? Entity, TableError? Error) Read(ReadOnlyMemory<byte> json)
    {
        if (json.Length == 0)
            return (EntityBody.Empty, null);

        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement)
                : (null, TableErrors.InvalidInput);
        }
        catch (JsonException)
        {
            return (null, TableErrors.InvalidInput);
        }
    }

    private static (EntityBody? Entity, TableError? Error) Read(JsonElement root)
    {
        string? partitionKey = null, rowKey = null;
        var types = Types(root);
        var properties = new List<Property>(root.GetPropertyCount());
        foreach (var member in root.EnumerateObject())
        {
            var name = member.Name;
            if (name.Contains('@', StringComparison.Ordinal) || name.StartsWith("odata.", StringComparison.Ordinal) || name == "Timestamp")
                continue;
            if (name is "PartitionKey" or "RowKey" && member.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
                return (null, TableErrors.InvalidInput);
            if (name == "PartitionKey")
                partitionKey = member.Value.GetString();
            else if (name == "RowKey")
                rowKey = member.Value.GetString();
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                if (Value(member.Value, types.GetValueOrDefault(name)) is not { } value)
                    return (null, TableErrors.InvalidInput);
                properties.Add(new Property(name, value));
            }
        }

        return (new EntityBody(partitionKey, rowKey, properties), null);
    }

    private static Dictionary<string, string> Types(JsonElement root)
    {
        var types = new Dictionary<string, string>();
        foreach (var member in root.EnumerateObject())
        {
            if (member.Name.EndsWith(EdmText.TypeSuffix, StringComparison.Ordinal) && member.Value.ValueKind == JsonValueKind.String)
                types[member.Name[..^EdmText.TypeSuffix.Length]] = member.Value.GetString()!;
        }

        return types;
    }

    private static EdmValue? Value(JsonElement element, string? type)
    {
        if (type is not null)
        {
            return type.StartsWith("Edm.", StringComparison.Ordinal)
                && Enum.TryParse<EdmType>(type["Edm.".Length..], out var edm)
                && EdmText.Parse(edm, element.ToString()) is { } typed
                ? new EdmValue(edm, typed)
                : null;
        }

        return element.ValueKind switch
        {
            JsonValueKind.String => new EdmValue(EdmType.String, element.GetString()!),
            JsonValueKind.True => new EdmValue(EdmType.Boolean, true),
            JsonValueKind.False => new EdmValue(EdmType.Boolean, false),
            JsonValueKind.Number when element.TryGetInt32(out var number) => new EdmValue(EdmType.Int32, number),
            JsonValueKind.Number => new EdmValue(EdmType.Double, element.GetDouble()),
            _ => null,
        };
    }
}
