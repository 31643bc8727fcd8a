using System.Text.Json;
using Tracker.History;
using Tracker.Json;
using Tracker.Log;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Digests;

/// <summary>What a window of the log came to for one milestone: what was done and undone in it does not show.</summary>
/// <param name="Before">Null when it was not there.</param>
/// <param name="After">Null when it is not there.</param>
internal sealed record NetChange(string Id, Milestone? Before, MilestoneEntry? After, IReadOnlyList<LogEvent> Events)
{
    /// <summary>The milestone as it is, else as it was.</summary>
    public Milestone Shown => After?.Value ?? Before!;

    public bool IsDecided => After is { Value.Status: var status } && !status.IsOpen() && Before?.Status != status;

    public Move? Move => Before is not null && After is not null ? Move.Of(Before, After.Value, Events) : null;

    /// <summary>The members that differ, by name; none when it was not there before or is not there after.</summary>
    public IReadOnlyList<string> Fields =>
        Before is null || After is null ? [] : [.. Members.Changed(Object(Before), Object(After.Value))?.Select(member => member.Key) ?? []];

    /// <summary>The last reason that anybody gave for it.</summary>
    public string? Reason => Events.LastOrDefault(e => e.Reason is not null)?.Reason;

    /// <summary>By date, as the programme lists its milestones; those that came to nothing are left out.</summary>
    public static IReadOnlyList<NetChange> All(IReadOnlyList<LogEvent> events, MilestoneSet after) =>
    [
        .. events.Where(e => e.Subject.Kind == SubjectKind.Milestone)
            .GroupBy(e => e.Subject.Id)
            .Select(window => Of(window.Key, [.. window], after))
            .Where(change => change.Before is null ? change.After is not null : change.After is null || change.Fields.Count > 0)
            .OrderBy(change => change.Shown.Date is null)
            .ThenBy(change => change.Shown.Date ?? default)
            .ThenBy(change => change.Id, StringComparer.Ordinal),
    ];

    // The first event of the window says what was before it: no earlier view is needed.
    private static NetChange Of(string id, IReadOnlyList<LogEvent> window, MilestoneSet after) => new(
        id,
        window[0].Type switch
        {
            EventType.Recorded => null,
            EventType.Removed => Read(window[0].Data),
            _ => Read(Fold.Before(window[0])),
        },
        after[id],
        window);

    private static Milestone Read(string json) => JsonSerializer.Deserialize(json, TrackerJson.Default.Milestone)!;

    private static System.Text.Json.Nodes.JsonObject Object(Milestone value) => Record.Object(value, TrackerJson.Default.Milestone);
}
