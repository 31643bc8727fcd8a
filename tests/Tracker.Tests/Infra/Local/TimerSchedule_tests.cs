using System.Globalization;
using EmbeddedFunctions.Timers;

namespace Tracker.Tests.Infra.Local;

public sealed class TimerSchedule_tests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2024-02-12T03:04:59Z", "2024-02-12T03:05:00Z")]
    [InlineData("0 */5 * * * *", "2024-02-12T03:05:00Z", "2024-02-12T03:10:00Z")]
    [InlineData("*/5 * * * *", "2024-02-12T03:05:00Z", "2024-02-12T03:10:00Z")]
    [InlineData("15 0 8 * * 1", "2024-02-12T08:00:15Z", "2024-02-19T08:00:15Z")]
    [InlineData("0 8 29 2 *", "2024-02-29T08:00:00Z", "2028-02-29T08:00:00Z")]
    [InlineData("00:20:00", "2024-02-12T03:05:00Z", "2024-02-12T03:25:00Z")]
    public void The_next_run_comes_after_the_instant_asked_from(string schedule, string from, string next) => Next(schedule, from).ShouldBe(Instant(next));

    // The nights in which clocks change in Europe and in America are as long as any other.
    [Theory]
    [InlineData("0 30 2 * * *", "2024-03-10T02:30:00Z")]
    [InlineData("0 30 2 * * *", "2024-03-31T02:30:00Z")]
    [InlineData("0 30 1 * * *", "2024-10-27T01:30:00Z")]
    [InlineData("0 30 1 * * *", "2024-11-03T01:30:00Z")]
    public void A_day_has_24_hours_always(string schedule, string from) => Next(schedule, from).ShouldBe(Instant(from).AddHours(24));

    [Theory]
    [InlineData("*/30 * * * * *", true)]
    [InlineData("0,59 * * * * *", true)]
    [InlineData("0 * * * * *", false)]
    [InlineData("* * * * *", false)]
    [InlineData("00:00:59", true)]
    [InlineData("00:01:00", false)]
    public void More_than_once_a_minute_is_too_frequent_to_keep_a_status(string schedule, bool isTooFrequent) =>
        TimerSchedule.TryParse(schedule)!.IsTooFrequentToMonitor(Instant("2024-02-12T03:05:00Z")).ShouldBe(isTooFrequent);

    [Theory]
    [InlineData("")]
    [InlineData("hourly")]
    [InlineData("61 * * * * *")]
    [InlineData("* * *")]
    [InlineData("-00:01:00")]
    public void What_is_no_schedule_is_none(string text) => TimerSchedule.TryParse(text).ShouldBeNull();

    private static DateTime Next(string schedule, string from) => TimerSchedule.TryParse(schedule)!.Next(Instant(from));

    private static DateTime Instant(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
