using System.Globalization;
using Tracker.Dates;
using Tracker.Programmes;

namespace Tracker.Digests;

/// <summary>
/// When a programme's digests are due: a slot is a local day, and its instant is the settings' time on that day. A time that clocks skip or show
/// twice is read as RFC 5545, section 3.3.5, reads it: by the offset before the change. So every slot has one instant, and a later slot is never
/// earlier.
/// </summary>
internal sealed class Slots(DigestSettings settings, TimeZoneInfo zone)
{
    private static readonly TimeOnly s_defaultTime = new(8, 0);
    private static readonly TimeSpan s_oneDay = TimeSpan.FromDays(1);

    private readonly TimeOnly _time = settings.Time is null ? s_defaultTime : TimeOnly.ParseExact(settings.Time, "HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The last slot whose instant has come.</summary>
    public DateOnly Latest(DateTimeOffset now)
    {
        var day = OnOrBefore(now.LocalDay(zone));
        while (At(day) > now)
            day = Previous(day);
        return day;
    }

    /// <summary>How many slots come after a point, up to and with a given one.</summary>
    public int Count(Func<DateOnly, bool> isAfter, DateOnly upTo)
    {
        var count = 0;
        for (var day = upTo; isAfter(day); day = Previous(day))
            count++;
        return count;
    }

    /// <summary>The instant of a slot, in UTC.</summary>
    public DateTimeOffset At(DateOnly day)
    {
        var clock = DateTime.SpecifyKind(day.ToDateTime(_time), DateTimeKind.Utc);
        var before = zone.GetUtcOffset(clock - s_oneDay);
        var after = zone.GetUtcOffset(clock + s_oneDay);
        if (!Shows(clock - before, clock) && Shows(clock - after, clock))
            return new(clock - after);
        return new(clock - before);
    }

    private bool Shows(DateTime utc, DateTime clock) => TimeZoneInfo.ConvertTimeFromUtc(utc, zone) == DateTime.SpecifyKind(clock, DateTimeKind.Unspecified);

    private DateOnly Previous(DateOnly slot) => OnOrBefore(slot.AddDays(-1));

    private DateOnly OnOrBefore(DateOnly day) => settings.Cadence switch
    {
        Cadence.Weekly => day.AddDays(-(((int)day.DayOfWeek - (int)Weekday + 7) % 7)),
        Cadence.Monthly => InMonth(day) is var slot && slot <= day ? slot : InMonth(new DateOnly(day.Year, day.Month, 1).AddDays(-1)),
        _ => day,
    };

    private DayOfWeek Weekday => settings.Day is null ? DayOfWeek.Monday : Enum.Parse<DayOfWeek>(settings.Day, ignoreCase: true);

    // The 29th, 30th or 31st of a shorter month is its last day.
    private DateOnly InMonth(DateOnly day)
    {
        var wanted = settings.Day is null ? 1 : int.Parse(settings.Day, NumberStyles.None, CultureInfo.InvariantCulture);
        return new(day.Year, day.Month, Math.Min(wanted, DateTime.DaysInMonth(day.Year, day.Month)));
    }
}
