using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Tracker.Http;

/// <summary>Reads request bodies; what is wrong with one is a <see cref="RequestProblemException"/>.</summary>
internal static class RequestBody
{
    public const int MaxBytes = 10 << 20;
    public const string Json = "application/json";
    public const string MergePatch = "application/merge-patch+json";

    /// <summary>
    /// Reads a JSON value. Its type's options say whether unknown members are refused; a member given twice always is.
    /// </summary>
    /// <param name="mediaTypes">Those taken; <c>application/json</c> when none is given.</param>
    /// <exception cref="RequestProblemException">400 that names the field, 413 above 10 MiB, 415.</exception>
    public static async Task<T> ReadAsync<T>(
        HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellation, params string[] mediaTypes)
    {
        using var body = await ReadBytesAsync(request, MaxBytes, cancellation, mediaTypes is [] ? [Json] : mediaTypes);
        return Parse(body.Memory.Span, type);
    }

    /// <summary>Reads a body that is not empty, for those who parse it themselves. Dispose what it gives.</summary>
    /// <param name="mediaTypes">Those taken; any when none is given.</param>
    /// <exception cref="RequestProblemException">400 when it is empty, 413 above <paramref name="maxBytes"/>, 415.</exception>
    public static async Task<RequestBytes> ReadBytesAsync(
        HttpRequest request, int maxBytes, CancellationToken cancellation, params string[] mediaTypes)
    {
        var body = await RequestBytes.ReadAsync(request, maxBytes, cancellation);
        if (!body.Memory.IsEmpty && IsTaken(request, mediaTypes))
            return body;
        var empty = body.Memory.IsEmpty;
        body.Dispose();
        throw new RequestProblemException(empty
            ? Problems.Invalid(JsonField.Whole, "The body is empty. Send what is to be recorded.")
            : Problems.UnsupportedMediaType(mediaTypes));
    }

    /// <summary>Makes a value of JSON in UTF-8.</summary>
    /// <exception cref="RequestProblemException">400 that names the field.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type)
    {
        // A byte order mark, which some editors put in front, means nothing here (RFC 8259, section 8.1).
        if (json.StartsWith("\uFEFF"u8))
            json = json["\uFEFF"u8.Length..];
        if (JsonSyntax.Mistake(json) is var (field, message))
            throw new RequestProblemException(field, message);
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new RequestProblemException(JsonField.Whole, "This is null, where a value should be.");
        }
        catch (JsonException failure)
        {
            throw new RequestProblemException(Problems.Invalid(Explain(failure, type)));
        }
    }

    /// <summary>Makes a value of JSON that was read before.</summary>
    /// <exception cref="RequestProblemException">400 that names the field.</exception>
    public static T Convert<T>(JsonNode json, JsonTypeInfo<T> type)
    {
        try
        {
            return json.Deserialize(type)!;
        }
        catch (JsonException failure)
        {
            throw new RequestProblemException(Problems.Invalid(Explain(failure, type)));
        }
    }

    /// <summary>What was wrong with a JSON value, by field. With its type, it also says what should have been there.</summary>
    public static FieldErrors Explain(JsonException failure, JsonTypeInfo? type = null) => JsonMistake.Explain(failure, type);

    /// <summary>Whether a body comes uncompressed, in UTF-8 and as one of some media types; any when none is given.</summary>
    public static bool IsTaken(HttpRequest request, params string[] mediaTypes) =>
        request.Headers.ContentEncoding.All(encoding => string.IsNullOrWhiteSpace(encoding) || encoding.Trim().Equals("identity", StringComparison.OrdinalIgnoreCase))
        && (mediaTypes is [] || (MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && mediaTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase)
            && IsUtf8(type)));

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
