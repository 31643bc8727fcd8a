namespace Tracker.Simulation.Histories.Checks;

/// <summary>What was read: as fresh as all that was known before, and what the log says.</summary>
internal static class ReadChecks
{
    public static IEnumerable<Violation> Of(Truth truth, Observations seen) =>
    [
        .. seen.Views.Where(one => one.Programme == truth.Programme).SelectMany(one => View(truth, one)),
        .. seen.Changes.Where(one => one.Programme == truth.Programme).SelectMany(one => Changes(truth, one)),
        .. seen.Pasts.Where(one => one.Programme == truth.Programme).SelectMany(one => Past(truth, one)),
    ];

    private static IEnumerable<Violation> View(Truth truth, SeenView seen)
    {
        if (seen.View.Seq < seen.Floor)
            yield return new("reads fresh", $"{seen.By} saw {seen.Programme} at {seen.View.Seq}, but {seen.Floor} was known before it asked.");
        if (Wrong(truth, seen.View) is { } wrong)
            yield return new("reads true", $"{seen.By} saw {seen.Programme} at {seen.View.Seq}: {wrong}");
    }

    private static IEnumerable<Violation> Changes(Truth truth, SeenChanges seen)
    {
        var (events, head) = seen.Changes;
        if (head.Seq < seen.Floor)
            yield return new("feed fresh", $"{seen.By} saw {seen.Programme} at {head.Seq}, but {seen.Floor} was known before it asked.");
        if (Wrong(truth, head) is { } wrong)
            yield return new("reads true", $"{seen.By} saw {seen.Programme} at {head.Seq}: {wrong}");
        var expected = truth.Events.Where(e => e.Seq > seen.After && e.Seq <= head.Seq).Take(seen.Max).Select(e => e.Hash);
        if (!events.Select(e => e.Hash).SequenceEqual(expected))
            yield return new("feed equals log", $"{seen.By} asked {seen.Programme} after {seen.After} and got {string.Join(' ', events.Select(e => e.Seq))}, head {head.Seq}.");
    }

    private static IEnumerable<Violation> Past(Truth truth, SeenPast seen)
    {
        var expected = seen.Expected(truth.Events);
        if (seen.View.Seq != expected)
            yield return new("as-of equals a fold", $"{seen.By}: {seen.View.Seq} instead of {expected}");
        else if (Wrong(truth, seen.View) is { } wrong)
            yield return new("as-of equals a fold", $"{seen.By}: {wrong}");
    }

    private static string? Wrong(Truth truth, Log.View<Programmes.ProgrammeState> view) =>
        view.Seq < truth.Views.Count ? Sameness.Difference(view, truth.Views[(int)view.Seq]) : $"the log ends at {truth.Views.Count - 1}";
}
