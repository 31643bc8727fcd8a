using System.Text.Json.Nodes;
using Tracker.Http;

namespace Tracker.Programmes;

/// <summary>Why something is written, and whether it mends a mistake: kept in the event, not in the record.</summary>
internal sealed record WriteReason
{
    public string? Reason { get; init; }

    public bool? Correction { get; init; }

    /// <summary>Takes the two members out of a request's JSON, whose other members are the record.</summary>
    /// <exception cref="RequestProblemException">One has the wrong type: 400.</exception>
    public static WriteReason Take(JsonObject body)
    {
        JsonObject taken = [];
        foreach (var name in (string[])["reason", "correction"])
        {
            if (body.Remove(name, out var value))
                taken[name] = value;
        }

        return RequestBody.Convert(taken, TrackerJson.Default.WriteReason);
    }
}
