using Tracker.Programmes;

namespace Tracker.Milestones.Query;

internal enum SortOrder
{
    Date,
    DateDescending,
    Changed,
    Title,
}

/// <summary>A milestone that a query found, with the programme it belongs to.</summary>
internal readonly record struct Found(string Programme, MilestoneEntry Entry);

/// <summary>The orders of a list. Each is total: the id, and over several programmes the programme's, comes last.</summary>
internal static class Sort
{
    /// <summary>The words of the contract, in the order in which they are offered.</summary>
    public static readonly IReadOnlyDictionary<string, SortOrder> ByWord = new Dictionary<string, SortOrder>
    {
        ["date"] = SortOrder.Date,
        ["-date"] = SortOrder.DateDescending,
        ["-changed"] = SortOrder.Changed,
        ["title"] = SortOrder.Title,
    };

    private static readonly Comparer<Found> s_byDate = Comparer<Found>.Create((x, y) =>
        ByDateOrder.Instance.Compare(x.Entry, y.Entry) is var order and not 0 ? order : string.CompareOrdinal(x.Programme, y.Programme));

    // Several events can share a time: within a programme their numbers tell them apart.
    private static readonly Comparer<Found> s_byChange = Comparer<Found>.Create((x, y) =>
        y.Entry.Trail.ChangedAt.CompareTo(x.Entry.Trail.ChangedAt) is var byTime and not 0 ? byTime
        : string.CompareOrdinal(x.Programme, y.Programme) is var byProgramme and not 0 ? byProgramme
        : y.Entry.Seq.CompareTo(x.Entry.Seq));

    /// <summary>In order as far as it is read: a first page does not sort what comes after it.</summary>
    /// <param name="found">Of each programme in the order of dates.</param>
    /// <param name="language">In which titles are compared; null: in each programme's own.</param>
    public static IEnumerable<Found> Ordered(List<Found> found, SortOrder order, bool severalProgrammes, Func<string, ProgrammeState> stateOf, string? language) =>
        (order, severalProgrammes) switch
        {
            (SortOrder.Date, false) => found,
            (SortOrder.Date, true) => found.Order(s_byDate),
            (SortOrder.DateDescending, false) => Reversed(found),
            (SortOrder.DateDescending, true) => found.OrderBy(one => one.Entry.Outline.Date is null).ThenByDescending(one => one, s_byDate),
            (SortOrder.Changed, _) => found.Order(s_byChange),
            _ => found.OrderBy(one => one.Entry.SortTitle(language, stateOf(one.Programme).Programme!.Value!.DefaultLanguage), StringComparer.Ordinal).ThenBy(one => one, s_byDate),
        };

    // Undated ones come last both ways.
    private static IEnumerable<Found> Reversed(List<Found> found)
    {
        var dated = found.FindIndex(one => one.Entry.Outline.Date is null) is var first and >= 0 ? first : found.Count;
        for (var i = dated - 1; i >= 0; i--)
            yield return found[i];
        for (var i = found.Count - 1; i >= dated; i--)
            yield return found[i];
    }
}
