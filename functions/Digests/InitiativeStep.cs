using Tracker.Initiatives;
using Tracker.Milestones;

namespace Tracker.Digests;

/// <summary>An initiative whose state, which follows from its milestones, is another than before a window.</summary>
/// <param name="From">Absent when it had no milestones then.</param>
internal sealed record InitiativeStep(
    string Id,
    InitiativeStatus To,
    InitiativeStatus? From = null)
{
    public static IReadOnlyList<InitiativeStep> Of(IReadOnlyList<NetChange> changes, MilestoneSet after)
    {
        var touched = changes.ToDictionary(change => change.Id, change => change.Before, StringComparer.Ordinal);
        var names = changes.SelectMany(change => new[] { change.Before?.Initiative, change.After?.Value.Initiative })
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (names.Count == 0)
            return [];

        var now = after.ByDate.Select(entry => entry.Outline).ToLookup(Named(names), value => value.Status);
        var then = after.ByDate.Select(entry => entry.Outline).Where(value => !touched.ContainsKey(value.Id))
            .Concat(touched.Values.OfType<Milestone>())
            .ToLookup(Named(names), value => value.Status);
        return [.. names.Order(StringComparer.Ordinal).Select(name => Step(name, [.. then[name]], [.. now[name]])).OfType<InitiativeStep>()];
    }

    private static Func<Milestone, string> Named(HashSet<string> names) =>
        value => value.Initiative is { } name && names.Contains(name) ? name : "";

    private static InitiativeStep? Step(string name, IReadOnlyList<Status> then, IReadOnlyList<Status> now)
    {
        if (now.Count == 0)
            return null;
        InitiativeStatus? from = then.Count == 0 ? null : InitiativeRules.StatusOf(then);
        var to = InitiativeRules.StatusOf(now);
        return from == to ? null : new(name, to, from);
    }
}
