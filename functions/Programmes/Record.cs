using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Tracker.Json;
using Tracker.Log;

namespace Tracker.Programmes;

/// <summary>Changes of the log made of resources before and after.</summary>
internal static class Record
{
    /// <summary>The change from one state of a resource to another; null when they say the same.</summary>
    public static Change? Of<T>(Subject subject, T? before, T after, JsonTypeInfo<T> type, Attribution why) where T : class
    {
        var json = JsonSerializer.Serialize(after, type);
        if (before is null)
            return Attributed(new(EventType.Recorded, subject, json), why);

        var old = Members.Changed(Object(before, type), (JsonObject)JsonNode.Parse(json)!);
        return old is null ? null : Attributed(new(EventType.Changed, subject, json, old.ToJsonString(TrackerJson.Readable.Options)), why);
    }

    public static Change Removal<T>(Subject subject, T before, JsonTypeInfo<T> type, Attribution why) =>
        Attributed(new(EventType.Removed, subject, JsonSerializer.Serialize(before, type)), why);

    public static JsonObject Object<T>(T value, JsonTypeInfo<T> type) => (JsonObject)JsonSerializer.SerializeToNode(value, type)!;

    private static Change Attributed(Change change, Attribution why) =>
        change with { RecordedBy = why.By, Reason = why.Reason, Correction = why.Correction };
}

/// <summary>Who changes something, and why.</summary>
internal sealed record Attribution(string? By, string? Reason = null, bool Correction = false);
