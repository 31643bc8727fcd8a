using System.Diagnostics.CodeAnalysis;

namespace Tracker.Dates;

/// <summary>
/// Days as a programme lives them. A day runs from the first instant at which clocks in the zone show it, or a later day,
/// to the first instant of the next: midnights that clocks skip or show twice, and days a zone left out, need no special care.
/// </summary>
internal static class ProgrammeZone
{
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary>Finds a zone by its IANA name, whatever the server's own zone is.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out TimeZoneInfo? zone, [NotNullWhen(false)] out string? error)
    {
        var found = TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone) && zone.HasIanaId;
        error = found ? null : "There is no such time zone. Write an IANA name such as Asia/Almaty or UTC.";
        return found;
    }

    /// <summary>The day that an instant belongs to; never goes back as time goes on.</summary>
    public static DateOnly LocalDay(this DateTimeOffset instant, TimeZoneInfo zone)
    {
        var shown = DateOnly.FromDateTime(Clock(instant.UtcDateTime, zone));
        return shown == DateOnly.MaxValue || instant < shown.EndOfDay(zone) ? shown : shown.AddDays(1);
    }

    /// <summary>The first instant of a day, in UTC.</summary>
    public static DateTimeOffset StartOfDay(this DateOnly day, TimeZoneInfo zone)
    {
        var midnight = DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc);
        var before = zone.GetUtcOffset(Add(midnight, -OneDay));
        var after = zone.GetUtcOffset(Add(midnight, OneDay));
        var early = Add(midnight, -(before > after ? before : after));
        var late = Add(midnight, -(before > after ? after : before));

        // Shown twice, the earlier midnight counts; never shown, the day starts where the clocks jump over it.
        if (Clock(early, zone) == midnight)
            return new(early);
        return new(Clock(late, zone) == midnight ? late : FirstShowing(day, early, late, zone));
    }

    /// <summary>The first instant after a day, in UTC.</summary>
    public static DateTimeOffset EndOfDay(this DateOnly day, TimeZoneInfo zone) =>
        day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : day.AddDays(1).StartOfDay(zone);

    private static DateTime FirstShowing(DateOnly day, DateTime early, DateTime late, TimeZoneInfo zone)
    {
        while (early < late)
        {
            var middle = early + ((late - early) / 2);
            if (DateOnly.FromDateTime(Clock(middle, zone)) >= day)
                late = middle;
            else
                early = middle.AddTicks(1);
        }

        return late;
    }

    private static DateTime Clock(DateTime utc, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeFromUtc(utc, zone);

    /// <summary>Stops at the ends of the calendar instead of leaving it.</summary>
    private static DateTime Add(DateTime utc, TimeSpan span) =>
        new(Math.Clamp(utc.Ticks + span.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
}
