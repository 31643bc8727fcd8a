namespace Tracker.Dates;

/// <summary>By how many days something moved, start to start, at least and at most; negative is earlier.</summary>
internal readonly record struct Slip(int Min, int Max)
{
    /// <summary>
    /// From the first plan to a later one or to what came about. A day, or an interval of days, starts on its first day; an
    /// imprecise date may start on any of its days, so <c>2024-06</c> to <c>2024-07-03/2024-07-04</c> is 3 to 32.
    /// </summary>
    /// <returns>Null when nothing slipped: what lies within the first plan only makes it more exact.</returns>
    public static Slip? Between(Interval first, Interval later)
    {
        if (first.Contains(later))
            return null;

        var min = later.Earliest.DayNumber - first.LatestStart.DayNumber;
        var max = later.LatestStart.DayNumber - first.Earliest.DayNumber;
        return (min, max) is (0, 0) ? null : new(min, max);
    }
}
