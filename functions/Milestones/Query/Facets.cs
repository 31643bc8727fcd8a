using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Tracker.Json;

namespace Tracker.Milestones.Query;

/// <summary>How many of what was found have each kind, status or priority; over the whole selection, whatever a page shows of it.</summary>
internal static class Facets
{
    public static readonly IReadOnlyList<string> Names = ["kind", "status", "priority"];

    /// <returns>Null when none is asked for.</returns>
    public static JsonObject? Of(List<Found> found, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return null;

        // All in one pass: fetching so many milestones from memory costs more than counting them.
        var kinds = new int[Words<Kind>.All.Count];
        var statuses = new int[Words<Status>.All.Count];
        Dictionary<string, int> priorities = new(StringComparer.Ordinal);
        foreach (var one in found)
        {
            var value = one.Entry.Outline;
            kinds[(int)value.Kind]++;
            statuses[(int)value.Status]++;
            if (value.Priority is not null)
                CollectionsMarshal.GetValueRefOrAddDefault(priorities, value.Priority, out _)++;
        }

        return new(names.Select(name => KeyValuePair.Create<string, JsonNode?>(name, name switch
        {
            "kind" => Counts(Words<Kind>.All.Zip(kinds)),
            "status" => Counts(Words<Status>.All.Zip(statuses)),
            _ => Counts(priorities.Select(pair => (pair.Key, pair.Value))),
        })));
    }

    private static JsonObject Counts(IEnumerable<(string Word, int Count)> counts) => new(counts
        .Where(one => one.Count > 0)
        .OrderBy(one => one.Word, StringComparer.Ordinal)
        .Select(one => KeyValuePair.Create<string, JsonNode?>(one.Word, one.Count)));
}
