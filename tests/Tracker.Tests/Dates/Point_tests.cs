using System.Globalization;
using Tracker.Dates;

namespace Tracker.Tests.Dates;

public sealed class Point_tests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("41", 41)]
    [InlineData("2024", 2024)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void Is_an_event_number_when_there_are_only_digits(string text, long seq) =>
        Read(text).ShouldBe(new Point.Number(seq));

    [Theory]
    [InlineData("2024-02-12T03:00:00Z", "2024-02-12T03:00:00Z")]
    [InlineData("2024-02-12t03:00:00z", "2024-02-12T03:00:00Z")]
    [InlineData("2024-02-12T08:00:00+05:00", "2024-02-12T03:00:00Z")]
    [InlineData("2024-02-11T19:00:00-08:00", "2024-02-12T03:00:00Z")]
    [InlineData("2024-02-12T03:00:00.1234567Z", "2024-02-12T03:00:00.1234567Z")]
    [InlineData("2024-02-12T03:00:00.123456789Z", "2024-02-12T03:00:00.1234568Z")] // a clock here has 100 ns
    [InlineData("2024-02-12T03:00:00.5Z", "2024-02-12T03:00:00.5Z")]
    [InlineData("2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z")]
    public void Is_an_instant_when_it_has_a_time_and_an_offset(string text, string instant)
    {
        var point = Read(text).ShouldBeOfType<Point.Time>();

        point.Instant.ShouldBe(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));
        point.Instant.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("2024-02-12")]
    [InlineData("2024-02-29")]
    public void Is_a_day_when_it_has_no_time(string text) =>
        Read(text).ShouldBe(new Point.Day(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("", "not a point")]
    [InlineData("-1", "not a point")]
    [InlineData("now", "not a point")]
    [InlineData("2024-06", "not a point")]
    [InlineData("2024-Q2", "not a point")]
    [InlineData("2023-02-29", "not a point")]
    [InlineData("2024-02-12/2024-02-13", "not a point")]
    [InlineData("٤١", "not a point")]
    [InlineData("9223372036854775808", "too large")]
    [InlineData("2024-02-12T03:00:00", "with its offset")]
    [InlineData("2024-02-12 03:00:00Z", "with its offset")]
    [InlineData("2024-02-12T24:00:00Z", "with its offset")]
    [InlineData("2016-12-31T23:59:60Z", "with its offset")]
    [InlineData("2024-02-12T03:00:00+05:60", "with its offset")]
    [InlineData("2024-02-12T03:60:00Z", "with its offset")]
    [InlineData("2023-02-29T03:00:00Z", "with its offset")]
    [InlineData("2024-02-12T03:00:00+25:00", "with its offset")]
    [InlineData("0001-01-01T00:00:00+05:00", "with its offset")]
    [InlineData("2024-02-12T08:00:00 05:00", "%2B")]
    public void Refuses_anything_else_and_says_why(string text, string expected)
    {
        Point.TryParse(text, out _, out var error).ShouldBeFalse();

        error.ShouldContain(expected);
    }

    private static Point Read(string text)
    {
        Point.TryParse(text, out var point, out var error).ShouldBeTrue(error);
        return point;
    }
}
