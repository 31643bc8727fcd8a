using System.Text.Json;

namespace Tracker.Benchmarks.Usual;

/// <summary>A milestone as it comes and goes over HTTP: the same members that the Tracker is sent.</summary>
internal sealed record UsualMilestone
{
    public string? Id { get; init; }

    public string? Kind { get; init; }

    public string? Status { get; init; }

    public string? Priority { get; init; }

    public string? Initiative { get; init; }

    public JsonElement? Title { get; init; }

    public string? Planned { get; init; }

    public JsonElement? Place { get; init; }

    public string? Body { get; init; }

    public JsonElement? Sources { get; init; }

    public JsonElement? Claims { get; init; }

    public JsonElement? Tags { get; init; }
}
