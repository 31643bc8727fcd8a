using System.Text.Json.Nodes;

namespace Tracker.Json;

/// <summary>JSON objects compared and patched member by member.</summary>
internal static class Members
{
    /// <summary>The members in which two objects differ, with the values of the first; null where it has none. Null when they are equal.</summary>
    public static JsonObject? Changed(JsonObject before, JsonObject after)
    {
        JsonObject old = [];
        foreach (var name in before.Select(member => member.Key).Union(after.Select(member => member.Key)))
        {
            if (!JsonNode.DeepEquals(before[name], after[name]))
                old[name] = before[name]?.DeepClone();
        }

        return old.Count == 0 ? null : old;
    }

    /// <summary>An object as it was: the members of <paramref name="old"/> put back, those that are null there taken out.</summary>
    public static JsonObject Restored(JsonObject after, JsonObject old)
    {
        var before = (JsonObject)after.DeepClone();
        foreach (var (name, value) in old)
        {
            if (value is null)
                before.Remove(name);
            else
                before[name] = value.DeepClone();
        }

        return before;
    }

    /// <summary>JSON Merge Patch, RFC 7396, section 2.</summary>
    public static JsonNode? Merged(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject members)
            return patch?.DeepClone();

        var merged = target is JsonObject existing ? (JsonObject)existing.DeepClone() : [];
        foreach (var (name, value) in members)
        {
            if (value is null)
                merged.Remove(name);
            else
                merged[name] = Merged(merged[name], value);
        }

        return merged;
    }
}
