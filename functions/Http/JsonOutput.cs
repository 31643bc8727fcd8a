using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Tracker.Http;

/// <summary>
/// A value as a JSON answer, with Cyrillic as itself. It is written down at once: what fails then is answered as a problem, where a
/// failure while sending could only cut the connection.
/// </summary>
internal static class JsonOutput
{
    public const string MediaType = "application/json; charset=utf-8";

    // Answers stand alone and are never pasted into HTML, which is what the default encoder guards.
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static Utf8ContentHttpResult Of<T>(T value, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK, string mediaType = MediaType) =>
        TypedResults.Text(Write(value, type).WrittenSpan, mediaType, status);

    public static ArrayBufferWriter<byte> Write<T>(T value, JsonTypeInfo<T> type)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, Unescaped);
        JsonSerializer.Serialize(writer, value, type);
        return buffer;
    }
}
