using System.Text.Json.Nodes;
using Tracker.Dates;
using Tracker.Log;

namespace Tracker.History;

/// <summary>An event as it reads.</summary>
internal static class EventAnswer
{
    public static JsonObject Of(LogEvent e)
    {
        JsonObject answer = new()
        {
            ["seq"] = e.Seq,
            ["type"] = e.TypeName,
            ["subject"] = e.Subject.Id,
            ["recordedAt"] = Instant.Write(e.RecordedAt),
        };
        if (e.RecordedBy is not null)
            answer["recordedBy"] = e.RecordedBy;
        if (e.Reason is not null)
            answer["reason"] = e.Reason;
        if (e.Correction)
            answer["correction"] = true;
        var data = (JsonObject)JsonNode.Parse(e.Data)!;
        if (e.Old is not null)
            answer["changed"] = Changed((JsonObject)JsonNode.Parse(e.Old)!, data);
        if (e.Type != EventType.Removed)
            answer["data"] = data;
        answer["hash"] = e.Hash;
        return answer;
    }

    /// <summary>Each changed member from its old value to its new one; what was or is absent is left out.</summary>
    public static JsonObject Changed(JsonObject old, JsonObject data)
    {
        JsonObject changed = [];
        foreach (var (name, from) in old)
        {
            JsonObject step = [];
            if (from is not null)
                step["from"] = from.DeepClone();
            if (data[name] is { } to)
                step["to"] = to.DeepClone();
            changed[name] = step;
        }

        return changed;
    }
}
