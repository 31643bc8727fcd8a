using System.Globalization;
using Tracker.Dates;

namespace Tracker.Tests.Dates;

public sealed class Overdue_tests
{
    /// <summary>The instant from which each is overdue; one tick before it is not.</summary>
    [Theory]
    [InlineData("2024-06", "Asia/Almaty", "2024-06-30T19:00:00Z")]
    [InlineData("2024-02-28", "Asia/Almaty", "2024-02-28T18:00:00Z")] // UTC+6 until March 2024
    [InlineData("2024-02-29", "Asia/Almaty", "2024-02-29T19:00:00Z")] // ends at the change, which gave it an hour more
    [InlineData("2024-02", "Asia/Almaty", "2024-02-29T19:00:00Z")]
    [InlineData("2024", "Asia/Almaty", "2024-12-31T19:00:00Z")]
    [InlineData("2024-Q2", "Asia/Almaty", "2024-06-30T19:00:00Z")]
    [InlineData("2024-07-03/2024-07-04", "Asia/Almaty", "2024-07-04T19:00:00Z")]
    [InlineData("2023-07-05/2024-06", "Asia/Almaty", "2024-06-30T19:00:00Z")]
    [InlineData("2023-12-30/2024-01-02", "UTC", "2024-01-03T00:00:00Z")]
    [InlineData("2024-02-29", "UTC", "2024-03-01T00:00:00Z")]
    [InlineData("2024-06", "America/New_York", "2024-07-01T04:00:00Z")]
    [InlineData("2024", "America/New_York", "2025-01-01T05:00:00Z")]
    [InlineData("2024-03-30", "Europe/Paris", "2024-03-30T23:00:00Z")] // the clocks go forward in the night that follows
    [InlineData("2024-03-31", "Europe/Paris", "2024-03-31T22:00:00Z")] // a day of 23 hours
    [InlineData("2024-10-27", "Europe/Paris", "2024-10-27T23:00:00Z")] // a day of 25 hours
    [InlineData("2024-09-07", "America/Santiago", "2024-09-08T04:00:00Z")] // midnight of the 8th does not exist
    [InlineData("2024-04-06", "America/Santiago", "2024-04-07T04:00:00Z")] // 23:00 to 24:00 is there twice
    [InlineData("2024-04-25", "Africa/Cairo", "2024-04-25T22:00:00Z")] // midnight of the 26th does not exist
    [InlineData("2024-10-31", "Africa/Cairo", "2024-10-31T22:00:00Z")] // 23:00 to 24:00 is there twice
    [InlineData("2024-03-09", "America/Havana", "2024-03-10T05:00:00Z")] // midnight of the 10th does not exist
    [InlineData("2024-11-02", "America/Havana", "2024-11-03T04:00:00Z")] // midnight of the 3rd is there twice
    [InlineData("2024-03-30", "Atlantic/Azores", "2024-03-31T01:00:00Z")] // midnight of the 31st does not exist
    [InlineData("2024-10-26", "Atlantic/Azores", "2024-10-27T00:00:00Z")] // midnight of the 27th is there twice
    [InlineData("2006-10-28", "America/St_Johns", "2006-10-29T02:30:00Z")] // a minute into the 29th the 28th comes back for an hour
    [InlineData("1919-03-30", "America/Toronto", "1919-03-31T04:30:00Z")] // from 23:30 the clocks went to 00:30
    [InlineData("2011-12-29", "Pacific/Apia", "2011-12-30T10:00:00Z")]
    [InlineData("2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z")] // a day that Samoa left out
    [InlineData("2024-06-30", "Asia/Kathmandu", "2024-06-30T18:15:00Z")]
    [InlineData("2024-06-30", "Pacific/Kiritimati", "2024-06-30T10:00:00Z")]
    [InlineData("2024-06-30", "Etc/GMT+12", "2024-07-01T12:00:00Z")]
    public void Begins_when_the_latest_day_has_passed_where_the_programme_is(string planned, string zoneName, string from)
    {
        ProgrammeZone.TryFind(zoneName, out var zone, out _).ShouldBeTrue();
        var interval = Interval.Parse(planned);
        var instant = DateTimeOffset.Parse(from, CultureInfo.InvariantCulture);

        interval.HasPassed(instant, zone).ShouldBeTrue();
        interval.HasPassed(instant.AddTicks(-1), zone).ShouldBeFalse();
        interval.HasPassed(instant.AddSeconds(-1), zone).ShouldBeFalse();
        interval.HasPassed(instant.ToOffset(TimeSpan.FromHours(-9)), zone).ShouldBeTrue();
        interval.HasPassed(instant.AddHours(2), zone).ShouldBeTrue();
    }

    [Fact]
    public void Never_begins_for_the_last_day_of_the_calendar() =>
        Interval.Parse("9999").HasPassed(DateTimeOffset.MaxValue, TimeZoneInfo.Utc).ShouldBeFalse();
}
