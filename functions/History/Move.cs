using System.Text.Json;
using System.Text.Json.Nodes;
using Tracker.Dates;
using Tracker.Log;
using Tracker.Milestones;

namespace Tracker.History;

/// <summary>A plan that another one replaced; a correction is none.</summary>
internal sealed record Move(Interval From, Interval? To, Slip? Days, string? Reason)
{
    /// <summary>The net move of a window; null when the plan is what it was, or was only corrected.</summary>
    public static Move? Of(Milestone before, Milestone after, IReadOnlyList<LogEvent> window)
    {
        if (before.Planned is not { } from || from == after.Planned)
            return null;
        var last = window.LastOrDefault(e => !e.Correction && e.Type == EventType.Changed && JsonNode.Parse(e.Old!)!.AsObject().ContainsKey("planned"));
        return last is null ? null : new(from, after.Planned, after.Planned is { } to ? Slip.Between(from, to) : null, last.Reason);
    }

    public JsonObject Write(Milestone milestone)
    {
        JsonObject answer = new()
        {
            ["id"] = milestone.Id,
            ["title"] = JsonSerializer.SerializeToNode(milestone.Title, TrackerJson.Default.Text),
            ["from"] = From.ToString(),
        };
        if (To is { } to)
            answer["to"] = to.ToString();
        if (Days is { } days)
            answer["days"] = new JsonObject { ["min"] = days.Min, ["max"] = days.Max };
        if (Reason is not null)
            answer["reason"] = Reason;
        return answer;
    }
}
