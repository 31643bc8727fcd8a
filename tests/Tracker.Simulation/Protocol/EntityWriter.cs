using System.Buffers;
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

        if (select is not null)
            StoredProperties.Copy(row.Row.Properties, select, buffer);
        else if (row.Row.Properties is { Length: > 2 } members)
        {
            AnswerWriter.Append(buffer, ",");
            buffer.Write(members.AsSpan(1, members.Length - 2));
        }
    }

    private static bool IsSelected(IReadOnlyList<string>? select, string name) => select is null || select.Contains(name) || select.Contains("*");

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
