using Tracker.Http;
using Tracker.Log;

namespace Tracker.Programmes;

/// <summary>What a write of a programme comes to on a view. Pure: the log may ask more than once.</summary>
internal static class ProgrammeWrites
{
    public static Decision<WriteOutcome> Put(View<ProgrammeState> view, string id, ProgrammeDraft draft, Conditions expected, string? by, bool required = true)
    {
        FieldErrors errors = new();
        var after = ProgrammeRules.Check(draft, id, errors);
        if (after is not null)
            ProgrammeRules.CheckPrioritiesInUse(view.State, after, errors);
        if (errors.Any)
            return new(new WriteOutcome.Invalid(errors));

        var before = view.State.Programme;
        var change = Record.Of(new(SubjectKind.Programme, id), before?.Value, after!, TrackerJson.Readable.Programme, new(by, draft.Reason, draft.Correction ?? false));
        if (expected.IfNoneMatchAny && before is not null)
            return new(new WriteOutcome.Stale(id, before.Seq));
        if (change is null)
            return new(new WriteOutcome.Unchanged(id));
        if (required && before is not null && !expected.IsGiven)
            return new(new WriteOutcome.ConditionRequired());
        if (!expected.HoldFor(before?.Seq))
            return new(new WriteOutcome.Stale(id, before?.Seq));
        return new(before is null ? new WriteOutcome.Created(id) : new WriteOutcome.Changed(id), change);
    }
}
