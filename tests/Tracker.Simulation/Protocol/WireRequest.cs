namespace Tracker.Simulation.Protocol;

/// <summary>The parts of an HTTP request that the service looks at.</summary>
internal sealed record WireRequest(string Method, string Path, string Query, ReadOnlyMemory<byte> Body)
{
    public string? IfMatch { get; init; }

    public string? Prefer { get; init; }

    public string ContentType { get; init; } = "";
}
