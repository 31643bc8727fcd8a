using Tracker.Http;
using Tracker.Json;

namespace Tracker.Milestones;

/// <summary>Whether a milestone may follow on what was recorded of it.</summary>
internal static class ChangeRules
{
    /// <summary>The reasons that a change must give.</summary>
    public static void CheckReason(Milestone? before, Milestone after, MilestoneDraft draft, FieldErrors errors)
    {
        if (before is null || draft.Reason is not null)
            return;
        if (before.Planned is { } planned && planned != after.Planned)
            errors.Add("reason", $"The planned date {planned} is replaced. Say why in reason, and add correction: true if it was a mistake.");
        if (!before.Status.IsOpen() && after.Status.IsOpen())
            errors.Add("reason", $"The milestone is {Words<Status>.Of(before.Status)} and would be opened again. Say why in reason.");
    }

    /// <summary>Earlier plans stand in the milestone's row, which has a limit.</summary>
    public static void CheckPlans(MilestoneEntry? before, Milestone after, MilestoneDraft draft, FieldErrors errors)
    {
        if (before?.Trail.Plans?.Count >= MilestoneLimits.Plans && before.Value.Planned != after.Planned && draft.Correction != true)
            errors.Add("planned", $"The milestone has moved {MilestoneLimits.Plans} times; more moves are not kept. Record a new milestone that supersedes it.");
    }

    /// <summary>A status on creation is part of the record and must suit its kind.</summary>
    public static void CheckFirstStatus(Milestone after, FieldErrors errors)
    {
        if (!Statuses.Of(after.Kind).Contains(after.Status))
            errors.Add("status", $"A {Words<Kind>.Of(after.Kind)} cannot be {Words<Status>.Of(after.Status)}. Allowed: {Written(Statuses.Of(after.Kind))}.");
    }

    /// <summary>The illegal step that a change of status or kind would be; null when it is legal.</summary>
    public static IllegalStep? StepOf(Milestone before, Milestone after)
    {
        // A status that stays must still be one of the kind's: the kind may have changed.
        var allowed = Statuses.After(before.Status, after.Kind);
        return allowed.Contains(after.Status) || (before.Status == after.Status && Statuses.Of(after.Kind).Contains(after.Status))
            ? null
            : new(before.Status, after.Status, allowed);
    }

    /// <summary>Relations that are new must lead somewhere; one that was there may have lost its other end since.</summary>
    public static void CheckRelated(Milestone? before, Milestone after, Func<string, bool> exists, FieldErrors errors)
    {
        for (var i = 0; i < (after.Related?.Count ?? 0); i++)
        {
            var relation = after.Related![i];
            if (!exists(relation.Id!) && before?.Related?.Contains(relation) != true)
                errors.Add($"related[{i}].id", $"The programme has no milestone '{relation.Id}'.");
        }
    }

    public static string Written(IEnumerable<Status> statuses) => string.Join(", ", statuses.Select(Words<Status>.Of));
}

/// <summary>A change of status that the rules do not allow, and what they do allow.</summary>
internal sealed record IllegalStep(Status From, Status To, IReadOnlyList<Status> Allowed);
