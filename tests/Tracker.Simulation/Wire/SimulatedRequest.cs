using System.Diagnostics.CodeAnalysis;
using Azure.Core;
using Tracker.Simulation.Protocol;

namespace Tracker.Simulation.Wire;

/// <summary>A request of the SDK's pipeline, with nothing behind it but its own parts.</summary>
internal sealed class SimulatedRequest : Request
{
    private readonly HeaderList _headers = new();
    private string? _clientRequestId;

    public override string ClientRequestId
    {
        get => _clientRequestId ??= Guid.NewGuid().ToString();
        set => _clientRequestId = value;
    }

    public WireRequest ToWire(CancellationToken cancellation)
    {
        var body = new MemoryStream();
        Content?.WriteTo(body, cancellation);
        return new WireRequest(Method.Method, Uri.Path, Uri.Query, body.GetBuffer().AsMemory(0, (int)body.Length))
        {
            IfMatch = _headers.Get("If-Match"),
            Prefer = _headers.Get("Prefer"),
            ContentType = _headers.Get("Content-Type") ?? "",
        };
    }

    public override void Dispose() => Content?.Dispose();

    protected override void AddHeader(string name, string value) => _headers.Add(name, value);

    protected override void SetHeader(string name, string value)
    {
        _headers.Remove(name);
        _headers.Add(name, value);
    }

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => _headers.TryGet(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = _headers.TryGet(name, out var value) ? [value] : null;
        return values is not null;
    }

    protected override bool ContainsHeader(string name) => _headers.TryGet(name, out _);

    protected override bool RemoveHeader(string name) => _headers.Remove(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers.All;
}
