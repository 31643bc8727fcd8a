using System.Diagnostics.CodeAnalysis;
using System.Text;
using Azure;
using Azure.Core;

namespace Tracker.Tests.Log;

/// <summary>An answer that the table service might have given.</summary>
internal sealed class CannedResponse(int status, string body, params (string Name, string Value)[] headers) : Response
{
    private readonly Dictionary<string, string> _headers = new(headers.Select(header => KeyValuePair.Create(header.Name, header.Value)), StringComparer.OrdinalIgnoreCase)
    {
        ["Content-Type"] = "application/json",
    };

    public override int Status => status;

    public override string ReasonPhrase => "Canned";

    public override Stream? ContentStream { get; set; } = new MemoryStream(Encoding.UTF8.GetBytes(body));

    /// <summary>No, by one of the service's error codes.</summary>
    public static CannedResponse Error(int status, string code, string? retryAfter = null) => new(
        status,
        "{\"odata.error\":{\"code\":\"" + code + "\",\"message\":{\"lang\":\"en-US\",\"value\":\"No.\"}}}",
        retryAfter is null ? [("x-ms-error-code", code)] : [("x-ms-error-code", code), ("Retry-After", retryAfter)]);

    /// <summary>A page without rows that is not the last one.</summary>
    public static CannedResponse EmptyPage(string partition, string nextRow) => new(
        200, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", partition), ("x-ms-continuation-NextRowKey", nextRow));

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => _headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => _headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = _headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}
