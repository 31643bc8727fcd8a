using System.Globalization;
using NCrontab;

namespace EmbeddedFunctions.Timers;

/// <summary>When a timer fires, in UTC: an NCRONTAB expression of five fields or of six with seconds, or an interval.</summary>
internal sealed class TimerSchedule
{
    private readonly CrontabSchedule? cron;
    private readonly TimeSpan interval;

    private TimerSchedule(CrontabSchedule cron) => this.cron = cron;

    private TimerSchedule(TimeSpan interval) => this.interval = interval;

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
        cron is null ? after + interval : DateTime.SpecifyKind(cron.GetNextOccurrence(after), DateTimeKind.Utc);

    /// <summary>Whether runs follow so closely that the host keeps no status: in every minute, more than one.</summary>
    public bool IsTooFrequentToMonitor(DateTime now)
    {
        if (cron is null)
            return interval < TimeSpan.FromMinutes(1);
        var everyMinute = cron.ToString().Split(' ').Skip(1).All(field => field == "*");
        return everyMinute && cron.GetNextOccurrences(now, now + TimeSpan.FromMinutes(1)).Skip(1).Any();
    }
}
