using System.Text.Json;
using System.Text.Json.Nodes;
using Tracker.Json;
using Tracker.Log;

namespace Tracker.Programmes;

/// <summary>What an event makes of a resource, and what undoing it makes of it again.</summary>
internal static class Fold
{
    public static Recorded<T> Apply<T>(Recorded<T>? before, LogEvent e, Func<string, T> read, Func<Recorded<T>, T, LogEvent, Trail, Trail> trail)
        where T : class
    {
        if (e.Type == EventType.Removed)
            return new(null, e.Seq, before!.Trail with { ChangedAt = e.RecordedAt, Dated = e.Seq });

        var value = read(e.Data);
        return before?.Value is null
            ? new(value, e.Seq, Trail.Start(e, before?.Trail))
            : new(value, e.Seq, trail(before, value, e, before.Trail with { ChangedAt = e.RecordedAt }));
    }

    /// <returns>Null when the event was the resource's first.</returns>
    public static Recorded<T>? Undo<T>(Recorded<T> after, LogEvent e, Func<string, T> read) where T : class
    {
        if (e.Previous == 0)
            return null;

        var before = JsonSerializer.Deserialize(e.OldTrail!, TrackerJson.Default.Trail)!;
        return e.Type switch
        {
            EventType.Recorded => new(null, e.Previous, before),
            EventType.Removed => new(read(e.Data), e.Previous, before),
            _ => new(read(Before(e)), e.Previous, before with { Plans = PlansBefore(after.Trail.Plans, e.Seq) }),
        };
    }

    /// <summary>The resource before a change, as JSON.</summary>
    public static string Before(LogEvent e) =>
        Members.Restored((JsonObject)JsonNode.Parse(e.Data)!, (JsonObject)JsonNode.Parse(e.Old!)!).ToJsonString(TrackerJson.Readable.Options);

    // Plans are long and only ever grow between two recordings: a change's old trail leaves them out, they are cut off here.
    private static IReadOnlyList<Plan>? PlansBefore(IReadOnlyList<Plan>? plans, long seq) =>
        plans?.Where(plan => plan.Seq < seq).ToList() is { Count: > 0 } earlier ? earlier : null;

    public static string TrailBefore(Trail trail, EventType next) => JsonSerializer.Serialize(
        next == EventType.Changed ? trail with { Plans = null } : trail, TrackerJson.Readable.Trail);
}
