using System.Text.Json.Serialization;
using Tracker.Json;
using Tracker.Languages;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Digests;

/// <summary>How far a priority has come.</summary>
/// <param name="Priority">Absent for the milestones that stand under none.</param>
/// <param name="ByStatus">Only the statuses that any is in.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record Progress(string? Priority, Text? Title, int Open, int Closed, IReadOnlyDictionary<string, int> ByStatus)
{
    public static IReadOnlyList<Progress> Of(Programme programme, MilestoneSet milestones)
    {
        var counts = milestones.ByDate.CountBy(entry => (entry.Outline.Priority, entry.Outline.Status))
            .ToLookup(pair => pair.Key.Priority ?? "", pair => (pair.Key.Status, pair.Value));
        IEnumerable<Progress> all = (programme.Priorities ?? []).Select(priority => Of(priority.Id!, priority.Title, [.. counts[priority.Id!]]));
        return [.. all, .. counts.Contains("") ? [Of(null, null, [.. counts[""]])] : Array.Empty<Progress>()];
    }

    private static Progress Of(string? priority, Text? title, IReadOnlyList<(Status Status, int Count)> counts) => new(
        priority,
        title,
        counts.Where(one => one.Status.IsOpen()).Sum(one => one.Count),
        counts.Where(one => !one.Status.IsOpen()).Sum(one => one.Count),
        counts.OrderBy(one => one.Status).ToDictionary(one => Words<Status>.Of(one.Status), one => one.Count));
}
