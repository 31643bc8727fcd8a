using System.Globalization;
using NCrontab;

namespace EmbeddedFunctions.Timers;

/// <summary>When a timer fires, in UTC: an NCRONTAB expression of five fields or of six with seconds, or an interval.</summary>
internal sealed class TimerSchedule
{
    private readonly CrontabSchedule? _cron;
    private readonly TimeSpan _interval;

    private TimerSchedule(CrontabSchedule cron) => _cron = cron;

    private TimerSchedule(TimeSpan interval) => _interval = interval;

    /// <returns>Null if the expression is none.</returns>
    public static TimerSchedule? TryParse(string expression)
    {
        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        if (CrontabSchedule.TryParse(expression, new CrontabSchedule.ParseOptions { IncludingSeconds = fields != 5 }) is { } cron)
            return new TimerSchedule(cron);
        return TimeSpan.TryParse(expression, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero
            ? new TimerSchedule(interval)
            : null;
    }

    /// <summary>The first time after the given one, which is not counted itself.</summary>
    public DateTime Next(DateTime after) =>
        _cron is null ? after + _interval : DateTime.SpecifyKind(_cron.GetNextOccurrence(after), DateTimeKind.Utc);

    /// <summary>Whether runs follow so closely that the host keeps no status: in every minute, more than one.</summary>
    public bool IsTooFrequentToMonitor(DateTime now)
    {
        if (_cron is null)
            return _interval < TimeSpan.FromMinutes(1);
        var everyMinute = _cron.ToString().Split(' ').Skip(1).All(field => field == "*");
        // The end is exclusive, like the beginning: a minute holds as many runs from its first instant as from any other.
        return everyMinute && _cron.GetNextOccurrences(now, now + TimeSpan.FromMinutes(1) + TimeSpan.FromTicks(1)).Skip(1).Any();
    }
}
