using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Tracker.Simulation.Entities;
using Tracker.Simulation.Storage;

namespace Tracker.Simulation.Protocol;

/// <summary>Writes answers in OData JSON with minimal metadata, and a transaction's as a multipart body.</summary>
internal static class AnswerWriter
{
    public const string Json = "application/json;odata=minimalmetadata;streaming=true;charset=utf-8";
    private const string Metadata = "https://simulated.table/$metadata#";

    public static string ETag(long ticks) => $"W/\"datetime'{Uri.EscapeDataString(Timestamp(ticks))}'\"";

    public static TableAnswer Error(TableError error) => new(error.Status)
    {
        Body = ErrorBody(error),
        ContentType = Json,
        ErrorCode = error.Code,
    };

    public static TableAnswer Entity(string table, StoredRow row, IReadOnlyList<string>? select, int status = 200)
    {
        var buffer = new ArrayBufferWriter<byte>(256 + row.Row.Properties.Length);
        Append(buffer, $"{{\"odata.metadata\":\"{Metadata}{table}/@Element\",");
        EntityWriter.Append(buffer, row, select);
        Append(buffer, "}");
        return new TableAnswer(status) { Body = buffer.WrittenMemory, ContentType = Json, ETag = ETag(row.Row.Ticks), Rows = 1 };
    }

    public static TableAnswer Entities(string table, List<StoredRow> rows, IReadOnlyList<string>? select)
    {
        var buffer = new ArrayBufferWriter<byte>(256 + rows.Sum(row => row.Row.Properties.Length + 256));
        Append(buffer, $"{{\"odata.metadata\":\"{Metadata}{table}\",\"value\":[");
        for (var i = 0; i < rows.Count; i++)
        {
            Append(buffer, i == 0 ? "{" : ",{");
            EntityWriter.Append(buffer, rows[i], select);
            Append(buffer, "}");
        }

        Append(buffer, "]}");
        return new TableAnswer(200) { Body = buffer.WrittenMemory, ContentType = Json, Rows = rows.Count };
    }

    public static TableAnswer Table(string name) => new(201)
    {
        Body = Encoding.UTF8.GetBytes($"{{\"odata.metadata\":\"{Metadata}Tables/@Element\",\"TableName\":\"{name}\"}}"),
        ContentType = Json,
    };

    public static TableAnswer Tables(IReadOnlyList<string> names) => new(200)
    {
        Body = Encoding.UTF8.GetBytes(
            $"{{\"odata.metadata\":\"{Metadata}Tables\",\"value\":[{string.Join(',', names.Select(name => $"{{\"TableName\":\"{name}\"}}"))}]}}"),
        ContentType = Json,
        Rows = names.Count,
    };

    /// <summary>One part for each write, or a single part with the error.</summary>
    public static TableAnswer Transaction(int number, IEnumerable<TableAnswer> parts, int rows, string? errorCode = null)
    {
        var id = number.ToString("x32", CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"--batchresponse_{id}\r\nContent-Type: multipart/mixed; boundary=changesetresponse_{id}\r\n\r\n");
        foreach (var part in parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"--changesetresponse_{id}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            text.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {part.Status} {ReasonPhrases.Of(part.Status)}\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-cache\r\nDataServiceVersion: 3.0;\r\n");
            if (part.ETag is not null)
                text.Append(CultureInfo.InvariantCulture, $"ETag: {part.ETag}\r\n");
            if (part.ContentType is not null)
                text.Append(CultureInfo.InvariantCulture, $"Content-Type: {part.ContentType}\r\n");
            text.Append("\r\n").Append(Encoding.UTF8.GetString(part.Body.Span)).Append("\r\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"--changesetresponse_{id}--\r\n--batchresponse_{id}--\r\n");
        return new TableAnswer(202)
        {
            Body = Encoding.UTF8.GetBytes(text.ToString()),
            ContentType = $"multipart/mixed; boundary=batchresponse_{id}",
            Rows = rows,
            ErrorCode = errorCode,
        };
    }

    // The SDK finds the failed operation by the text «"value":"3:», so no space may stand there.
    private static byte[] ErrorBody(TableError error) => Encoding.UTF8.GetBytes(
        $"{{\"odata.error\":{{\"code\":\"{error.Code}\",\"message\":{{\"lang\":\"en-US\",\"value\":\"{JsonEncodedText.Encode(error.Message)}\"}}}}}}");

    internal static string Timestamp(long ticks) => EdmText.Format(new DateTime(ticks, DateTimeKind.Utc));

    internal static void Append(ArrayBufferWriter<byte> buffer, string text)
    {
        var written = Encoding.UTF8.GetBytes(text, buffer.GetSpan(text.Length * 3));
        buffer.Advance(written);
    }
}
