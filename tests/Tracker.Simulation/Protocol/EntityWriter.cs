using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tracker.Simulation.Entities;
using Tracker.Simulation.Storage;

namespace Tracker.Simulation.Protocol;

/// <summary>Writes the members of one entity.</summary>
internal static class EntityWriter
{
    public static void Append(ArrayBufferWriter<byte> buffer, StoredRow row, IReadOnlyList<string>? select)
    {
        var timestamp = AnswerWriter.Timestamp(row.Row.Ticks);
        AnswerWriter.Append(buffer, $"\"odata.etag\":{Quote(AnswerWriter.ETag(row.Row.Ticks))}");
        if (IsSelected(select, "PartitionKey"))
            AnswerWriter.Append(buffer, $",\"PartitionKey\":{Quote(row.PartitionKey)}");
        if (IsSelected(select, "RowKey"))
            AnswerWriter.Append(buffer, $",\"RowKey\":{Quote(row.Row.Key)}");
        if (IsSelected(select, "Timestamp"))
            AnswerWriter.Append(buffer, $",\"Timestamp\":\"{timestamp}\"");

        var members = select is null ? row.Row.Properties : Project(row.Row.Properties, select);
        if (members.Length <= 2)
            return;
        AnswerWriter.Append(buffer, ",");
        buffer.Write(members.AsSpan(1, members.Length - 2));
    }

    private static byte[] Project(byte[] stored, IReadOnlyList<string> select)
    {
        var properties = new List<Property>(select.Count);
        foreach (var name in select)
        {
            if (StoredProperties.Find(stored, Encoding.UTF8.GetBytes(name)) is { } value)
                properties.Add(new Property(name, value));
        }

        return StoredProperties.Write(properties);
    }

    private static bool IsSelected(IReadOnlyList<string>? select, string name) => select is null || select.Contains(name) || select.Contains("*");

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
