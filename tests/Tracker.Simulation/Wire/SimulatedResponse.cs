using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using Azure;
using Azure.Core;
using Tracker.Simulation.Protocol;

namespace Tracker.Simulation.Wire;

/// <summary>A response for the SDK's pipeline. Its stream can seek, so the pipeline does not buffer it again.</summary>
internal sealed class SimulatedResponse : Response
{
    private readonly HeaderList _headers = new();

    public SimulatedResponse(TableAnswer answer, string clientRequestId, DateTimeOffset now)
    {
        Status = answer.Status;
        ReasonPhrase = ReasonPhrases.Of(answer.Status);
        ClientRequestId = clientRequestId;
        MemoryMarshal.TryGetArray(answer.Body, out var body);
        ContentStream = new MemoryStream(body.Array ?? [], body.Offset, body.Count, writable: false, publiclyVisible: true);
        _headers.Add("Date", now.ToString("R", CultureInfo.InvariantCulture));
        _headers.Add("x-ms-version", "2019-02-02");
        _headers.Add("Content-Type", answer.ContentType);
        _headers.Add("Content-Length", answer.Body.Length.ToString(CultureInfo.InvariantCulture));
        _headers.Add("ETag", answer.ETag);
        _headers.Add("x-ms-error-code", answer.ErrorCode);
        _headers.Add("Retry-After", answer.RetryAfter?.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        _headers.Add("x-ms-continuation-NextPartitionKey", answer.NextPartitionKey);
        _headers.Add("x-ms-continuation-NextRowKey", answer.NextRowKey);
        _headers.Add("x-ms-continuation-NextTableName", answer.NextTableName);
    }

    public override int Status { get; }

    public override string ReasonPhrase { get; }

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; }

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => _headers.TryGet(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers.All;

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => _headers.TryGet(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = _headers.TryGet(name, out var value) ? [value] : null;
        return values is not null;
    }
}
