using System.Text.Json.Serialization;
using Tracker.Dates;
using Tracker.Json;
using Tracker.Milestones;

namespace Tracker.Initiatives;

/// <summary>A thread of work: the milestones that carry its name, taken together.</summary>
internal sealed record Initiative(string Id, InitiativeStatus Status, IReadOnlyList<MilestoneEntry> Milestones)
{
    /// <summary>The date that comes first among its open milestones; null when none has one.</summary>
    public Interval? Next => Milestones.Where(entry => entry.Outline.Status.IsOpen()).Select(entry => entry.Outline.Date).Where(date => date is not null).Min();

    public DateTimeOffset ChangedAt => Milestones.Max(entry => entry.Trail.ChangedAt);

    public static IReadOnlyList<Initiative> All(MilestoneSet milestones) =>
    [
        .. milestones.ByDate
            .Where(entry => entry.Outline.Initiative is not null)
            .GroupBy(entry => entry.Outline.Initiative!)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Initiative(group.Key, InitiativeRules.StatusOf([.. group.Select(entry => entry.Outline.Status)]), [.. group])),
    ];
}

/// <summary>The state of an initiative, which follows from its milestones.</summary>
[JsonConverter(typeof(WordConverter<InitiativeStatus>))]
internal enum InitiativeStatus
{
    Proposed,
    Planned,
    Active,
    Postponed,
    Completed,
    Cancelled,
}

internal static class InitiativeRules
{
    /// <summary>The first rule that applies decides.</summary>
    public static InitiativeStatus StatusOf(IReadOnlyList<Status> statuses) => statuses switch
    {
        _ when statuses.All(status => status == Status.Cancelled) => InitiativeStatus.Cancelled,
        // What was cancelled no longer counts: the rest is done.
        _ when statuses.All(status => !status.IsOpen()) => InitiativeStatus.Completed,
        _ when statuses.Where(status => status.IsOpen()).All(status => status == Status.Postponed) => InitiativeStatus.Postponed,
        // Something came about or is being worked out, and something is still to come.
        _ when statuses.Any(status => status.IsAchieved() || status == Status.Negotiating) => InitiativeStatus.Active,
        _ when statuses.Contains(Status.Planned) => InitiativeStatus.Planned,
        _ => InitiativeStatus.Proposed,
    };
}
