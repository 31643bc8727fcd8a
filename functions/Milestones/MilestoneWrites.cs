using System.Text.Json.Nodes;
using Tracker.Http;
using Tracker.Json;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Milestones;

/// <summary>
/// What each write of a milestone comes to on a view. Pure: the log may ask more than once. Checked in the contract's order:
/// what is invalid, what is unknown, what was expected, what conflicts.
/// </summary>
internal static class MilestoneWrites
{
    public static Decision<WriteOutcome> Record(View<ProgrammeState> view, MilestoneDraft draft, string? by, Conditions? expected = null)
    {
        var state = view.State;
        var id = draft.Id ?? (MilestoneRules.IdOf(draft) is { } made ? MilestoneRules.Free(made, taken => state.Milestones[taken] is not null) : null);
        FieldErrors errors = new();
        var after = Checked(state, draft, id, before: null, errors);
        if (errors.Any)
            return new(new WriteOutcome.Invalid(errors));
        if (state.Programme?.Value is null)
            return NoProgramme;
        // What is posted to is the list, whose ETag has the number of the programme's last event.
        if (expected?.IfMatch?.Holds(view.Seq) == false)
            return new(new WriteOutcome.StaleList(view.Seq));
        if (state.Milestones[id!] is not null)
            return new(new WriteOutcome.Taken(id!));
        return Decided(null, after!, draft, by);
    }

    public static Decision<WriteOutcome> Put(View<ProgrammeState> view, string id, MilestoneDraft draft, Conditions expected, string? by)
    {
        FieldErrors errors = new();
        if (draft.Id is not null && draft.Id != id)
            errors.Add("id", $"The address says '{id}'. Send the same id, or none.");
        var before = view.State.Milestones[id];
        var after = Checked(view.State, draft, id, before, errors);
        if (errors.Any)
            return new(new WriteOutcome.Invalid(errors));
        if (view.State.Programme?.Value is null)
            return NoProgramme;
        return Changed(before, after!, draft, expected, required: before is not null, by);
    }

    public static Decision<WriteOutcome> Patch(View<ProgrammeState> view, string id, JsonObject patch, Conditions expected, string? by)
    {
        if (view.State.Milestones[id] is not { } before)
            return Misread(patch) is { } unreadable ? new(unreadable) : view.State.Programme?.Value is null ? NoProgramme : NoMilestone(id);

        var merged = (JsonObject)Members.Merged(Programmes.Record.Object(before.Value, TrackerJson.Default.Milestone), patch)!;
        if (!MilestoneDraft.TryRead(merged, out var draft, out var wrong))
            return new(new WriteOutcome.Invalid(wrong));

        FieldErrors errors = new();
        if (draft.Id is not null && draft.Id != id)
            errors.Add("id", $"A milestone keeps its id, '{id}'.");
        var after = Checked(view.State, draft, id, before, errors);
        return errors.Any ? new(new WriteOutcome.Invalid(errors)) : Changed(before, after!, draft, expected, required: false, by);
    }

    public static Decision<WriteOutcome> Remove(View<ProgrammeState> view, string id, string? reason, Conditions expected, string? by)
    {
        if (view.State.Programme?.Value is null)
            return NoProgramme;
        if (view.State.Milestones[id] is not { } before)
            return NoMilestone(id);
        if (!expected.IsGiven)
            return new(new WriteOutcome.ConditionRequired());
        if (!expected.HoldFor(before.Seq))
            return new(new WriteOutcome.Stale(id, before.Seq));
        return new(
            new WriteOutcome.Removed(),
            Programmes.Record.Removal(new(SubjectKind.Milestone, id), before.Value, TrackerJson.Readable.Milestone, new(by, reason)));
    }

    /// <summary>One item of an import: recorded or replaced, whatever is there.</summary>
    /// <param name="exists">Whether a milestone that a relation names is there, or comes with the same import.</param>
    public static Decision<WriteOutcome> Import(View<ProgrammeState> view, MilestoneDraft draft, Func<string, bool> exists, string? by)
    {
        var id = MilestoneRules.IdOf(draft);
        var before = id is null ? null : view.State.Milestones[id];
        FieldErrors errors = new();
        var after = Checked(view.State, draft, id, before, errors, exists);
        if (errors.Any)
            return new(new WriteOutcome.Invalid(errors));
        if (view.State.Programme?.Value is null)
            return NoProgramme;
        return Changed(before, after!, draft, Conditions.None, required: false, by);
    }

    /// <summary>What is wrong with a patch by itself, where there is nothing to apply it to. It may take away languages, which no record has by itself.</summary>
    private static WriteOutcome.Invalid? Misread(JsonObject patch)
    {
        var alone = (JsonObject)Members.Merged(null, patch)!;
        foreach (var name in alone.Where(member => member.Value is JsonObject { Count: 0 }).Select(member => member.Key).ToList())
            alone.Remove(name);
        return MilestoneDraft.TryRead(alone, out _, out var wrong) ? null : new(wrong);
    }

    private static Milestone? Checked(
        ProgrammeState state, MilestoneDraft draft, string? id, MilestoneEntry? before, FieldErrors errors, Func<string, bool>? exists = null)
    {
        var after = MilestoneRules.Check(draft, id, state.Programme?.Value, errors);
        if (after is null)
            return null;
        if (state.Programme?.Value is not null)
            ChangeRules.CheckRelated(before?.Value, after, other => state.Milestones[other] is not null || exists?.Invoke(other) == true, errors);
        ChangeRules.CheckReason(before?.Value, after, draft, errors);
        ChangeRules.CheckPlans(before, after, draft, errors);
        if (before is null)
            ChangeRules.CheckFirstStatus(after, errors);
        // An illegal step is a conflict, whatever evidence there is for it.
        if (before is null || ChangeRules.StepOf(before.Value, after) is null)
            MilestoneRules.CheckStatus(after, errors);
        return after;
    }

    private static Decision<WriteOutcome> Changed(
        MilestoneEntry? before, Milestone after, MilestoneDraft draft, Conditions expected, bool required, string? by)
    {
        var decided = Decided(before?.Value, after, draft, by);
        if (expected.IfNoneMatchAny && before is not null)
            return new(new WriteOutcome.Stale(after.Id, before.Seq));
        if (decided.Answer is WriteOutcome.Unchanged)
            return decided;
        if (required && !expected.IsGiven)
            return new(new WriteOutcome.ConditionRequired());
        if (!expected.HoldFor(before?.Seq))
            return new(new WriteOutcome.Stale(after.Id, before?.Seq));
        if (before is not null && ChangeRules.StepOf(before.Value, after) is { } step)
            return new(new WriteOutcome.Illegal(step));
        return decided;
    }

    private static Decision<WriteOutcome> Decided(Milestone? before, Milestone after, MilestoneDraft draft, string? by)
    {
        Attribution why = new(by, draft.Reason, draft.Correction ?? false);
        var change = Programmes.Record.Of(new(SubjectKind.Milestone, after.Id), before, after, TrackerJson.Readable.Milestone, why);
        return change is null
            ? new(new WriteOutcome.Unchanged(after.Id))
            : new(before is null ? new WriteOutcome.Created(after.Id) : new WriteOutcome.Changed(after.Id), change);
    }

    private static Decision<WriteOutcome> NoProgramme => new(new WriteOutcome.Unknown("There is no such programme. PUT it first."));

    private static Decision<WriteOutcome> NoMilestone(string id) => new(new WriteOutcome.Unknown($"The programme has no milestone '{id}'."));
}
