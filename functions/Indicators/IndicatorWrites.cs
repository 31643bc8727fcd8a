using System.Text.Json;
using Tracker.Http;
using Tracker.Log;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Indicators;

/// <summary>What a write of an indicator comes to on a view. Pure: the log may ask more than once.</summary>
internal static class IndicatorWrites
{
    public static Decision<WriteOutcome> Put(
        View<ProgrammeState> view, string id, Indicator draft, Conditions expected, string? by, bool required = true, WriteReason? why = null)
    {
        FieldErrors errors = new();
        IndicatorRules.Check(draft, id, view.State.Programme?.Value, errors);
        EvidenceRules.CheckReason(why?.Reason, why?.Correction, errors);
        var after = draft with { Id = id };
        if (JsonSerializer.Serialize(after, TrackerJson.Readable.Indicator).Length is var length and > MilestoneLimits.Record)
            errors.Add(JsonField.Whole, $"The whole record has {length} characters. At most {MilestoneLimits.Record} are allowed.");
        if (errors.Any)
            return new(new WriteOutcome.Invalid(errors));
        if (view.State.Programme?.Value is null)
            return new(new WriteOutcome.Unknown("There is no such programme. PUT it first."));

        var before = view.State.Indicators.GetValueOrDefault(id);
        var change = Record.Of(new(SubjectKind.Indicator, id), before?.Value, after, TrackerJson.Readable.Indicator, new(by, why?.Reason, why?.Correction ?? false));
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
