namespace Tracker.Dates;

internal static class Overdue
{
    /// <summary>
    /// Whether an interval's latest day has passed: <c>2024-06</c> in Asia/Almaty from 2024-06-30T19:00:00Z, not before.
    /// Depends on the instant only through <see cref="ProgrammeZone.LocalDay"/>, which is why answers name that day in their ETag.
    /// </summary>
    public static bool HasPassed(this Interval interval, DateTimeOffset instant, TimeZoneInfo zone) =>
        interval.HasPassed(instant.LocalDay(zone));

    public static bool HasPassed(this Interval interval, DateOnly today) => interval.Latest < today;
}
