using System.Text.Json;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Simulation.Histories.Checks;

/// <summary>The state rows, and the views, against the plainest fold there is: the last JSON of each subject.</summary>
internal static class StateChecks
{
    public static IEnumerable<Violation> Of(Truth truth)
    {
        Dictionary<string, string> plain = [];
        foreach (var e in truth.Events)
        {
            if (e.Type == EventType.Removed)
                plain.Remove(e.Subject.RowKey);
            else
                plain[e.Subject.RowKey] = e.Data;
            var state = truth.Views[(int)e.Seq].State;
            if (state.RowOf(e.Subject).Json != plain.GetValueOrDefault(e.Subject.RowKey))
                yield return new("views equal a plain fold", $"{truth.Programme} {e.Seq}: {state.RowOf(e.Subject).Json} instead of {e.Data}");
            if (state.Milestones.Count + (state.Programme is null ? 0 : 1) != plain.Count)
                yield return new("views equal a plain fold", $"{truth.Programme} {e.Seq}: {state.Milestones.Count} milestones.");
        }

        foreach (var violation in Rows(truth, truth.Views[^1].State))
            yield return violation;
    }

    private static IEnumerable<Violation> Rows(Truth truth, ProgrammeState state)
    {
        var rows = truth.Rows.Values
            .Where(row => string.CompareOrdinal(row.RowKey, RowKeys.FirstState) >= 0 && string.CompareOrdinal(row.RowKey, RowKeys.AfterState) < 0)
            .Select(StateRow.Read)
            .ToDictionary(row => row.Subject);
        if (rows.Count != state.Subjects.Count())
            yield return new("rows equal the log", $"{truth.Programme} has {rows.Count} rows for {state.Subjects.Count()} subjects.");
        foreach (var subject in state.Subjects)
        {
            var expected = state.RowOf(subject);
            if (rows.GetValueOrDefault(subject) is not { } row || TextOf(row) != TextOf(expected))
                yield return new("rows equal the log", $"{truth.Programme} {subject.RowKey} is {rows.GetValueOrDefault(subject)} instead of {expected}");
        }
    }

    private static string TextOf(StateRow row) =>
        $"{row.Seq} {row.Json} {row.Trail} {JsonSerializer.Serialize(row.Columns.OrderBy(column => column.Key, StringComparer.Ordinal))}";
}
