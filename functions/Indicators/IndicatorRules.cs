using Tracker.Http;
using Tracker.Languages;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Indicators;

/// <summary>What an indicator must be.</summary>
internal static class IndicatorRules
{
    public const int MaxObservations = 500;

    public static void Check(Indicator draft, string id, Programme? programme, FieldErrors errors)
    {
        if (!Slug.IsValid(id))
            errors.Add("id", Slug.Rule);
        if (draft.Id is not null && draft.Id != id)
            errors.Add("id", $"The address says '{id}'. Send the same id, or none.");
        errors.Add("title", draft.Title is null ? "An indicator needs a title." : MilestoneLimits.Title.Problem(draft.Title));
        EvidenceRules.CheckText("unit", draft.Unit, MilestoneLimits.Short, errors);
        var known = (programme?.Priorities ?? []).Select(priority => priority.Id!);
        if (draft.Priority is not null && programme is not null && !known.Contains(draft.Priority, StringComparer.Ordinal))
            errors.Add("priority", $"The programme has no such priority. It has: {string.Join(", ", known)}.");
        EvidenceRules.CheckSources(draft.Sources, errors);
        CheckMeasure("baseline", draft.Baseline, errors);
        CheckMeasure("target", draft.Target, errors);
        EvidenceRules.TooMany("observations", draft.Observations?.Count, MaxObservations, errors);
        for (var i = 0; i < Math.Min(draft.Observations?.Count ?? 0, MaxObservations); i++)
            CheckObservation($"observations[{i}]", draft.Observations![i], errors);
    }

    private static void CheckObservation(string path, Observation? observation, FieldErrors errors)
    {
        if (observation?.Period is null)
            errors.Add($"{path}.period", "An observation needs a period: a year, a quarter, a month or a day.");
        if (observation is null)
            return;
        CheckMeasure(path, observation, errors);
    }

    private static void CheckMeasure(string path, Observation? measure, FieldErrors errors)
    {
        if (measure is null)
            return;
        if (measure.Value is null)
            errors.Add($"{path}.value", "This needs a value: a number.");
        EvidenceRules.CheckText($"{path}.subject", measure.Subject, MilestoneLimits.Short, errors);
        if (measure.Source is not null)
            EvidenceRules.CheckSource($"{path}.source", measure.Source, errors);
    }
}
