using System.Globalization;
using CsCheck;
using Tracker.Dates;

namespace Tracker.Tests.Dates;

public sealed class ProgrammeZone_tests
{
    private static readonly Gen<DateTimeOffset> Instants =
        Gen.Long[new DateTime(1985, 1, 1).Ticks / TimeSpan.TicksPerMinute, new DateTime(2035, 1, 1).Ticks / TimeSpan.TicksPerMinute]
            .Select(minutes => new DateTimeOffset(minutes * TimeSpan.TicksPerMinute, TimeSpan.Zero));

    private static readonly TimeZoneInfo[] All = [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId)];

    private static readonly Gen<TimeZoneInfo> Zones = Gen.Int[0, All.Length - 1].Select(i => All[i]);

    [Fact]
    public void Puts_every_instant_into_one_day_in_every_zone() =>
        Gen.Select(Instants, Zones).Sample(LiesInItsDay, iter: 20_000);

    [Theory]
    [InlineData("America/St_Johns")]
    [InlineData("America/Havana")]
    [InlineData("America/Santiago")]
    [InlineData("Africa/Cairo")]
    [InlineData("Asia/Almaty")]
    [InlineData("Asia/Tehran")]
    [InlineData("Asia/Beirut")]
    [InlineData("Atlantic/Azores")]
    [InlineData("Pacific/Apia")]
    public void Goes_through_the_days_in_order(string name)
    {
        ProgrammeZone.TryFind(name, out var zone, out _).ShouldBeTrue();
        var previous = DateOnly.MinValue;
        for (var instant = new DateTimeOffset(2006, 1, 1, 0, 0, 0, TimeSpan.Zero); instant.Year < 2012; instant = instant.AddMinutes(30))
        {
            var day = instant.LocalDay(zone);
            day.ShouldBeGreaterThanOrEqualTo(previous);
            LiesInItsDay(instant, zone).ShouldBeTrue($"{instant:O} is not in {day:O}");
            previous = day;
        }
    }

    [Theory]
    [InlineData("2024-07-01", "Asia/Almaty", "2024-06-30T19:00:00Z")]
    [InlineData("2024-03-31", "Atlantic/Azores", "2024-03-31T01:00:00Z")] // 00:00 to 01:00 does not exist
    [InlineData("2024-11-03", "America/Havana", "2024-11-03T04:00:00Z")] // midnight is there twice
    [InlineData("1919-03-31", "America/Toronto", "1919-03-31T04:30:00Z")] // from 23:30 the clocks went to 00:30
    public void Starts_a_day_when_clocks_first_show_it(string day, string name, string expected)
    {
        ProgrammeZone.TryFind(name, out var zone, out _).ShouldBeTrue();

        var start = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).StartOfDay(zone);

        start.ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture));
        start.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Stops_at_the_ends_of_the_calendar()
    {
        ProgrammeZone.TryFind("Pacific/Kiritimati", out var east, out _).ShouldBeTrue();
        ProgrammeZone.TryFind("Etc/GMT+12", out var west, out _).ShouldBeTrue();

        DateOnly.MinValue.StartOfDay(east).ShouldBe(DateTimeOffset.MinValue);
        DateOnly.MaxValue.EndOfDay(west).ShouldBe(DateTimeOffset.MaxValue);
        DateTimeOffset.MinValue.LocalDay(west).ShouldBe(DateOnly.MinValue);
        DateTimeOffset.MaxValue.LocalDay(east).ShouldBe(DateOnly.MaxValue);
    }

    [Theory]
    [InlineData("Asia/Almaty", true)]
    [InlineData("America/Argentina/Buenos_Aires", true)]
    [InlineData("UTC", true)]
    [InlineData("Central Asia Standard Time", false)]
    [InlineData("Mars/Olympus", false)]
    [InlineData("+05:00", false)]
    [InlineData("../../etc/passwd", false)]
    [InlineData("/etc/localtime", false)]
    [InlineData("", false)]
    public void Knows_IANA_names_only(string name, bool expected)
    {
        ProgrammeZone.TryFind(name, out _, out var error).ShouldBe(expected);

        error?.ShouldContain("Asia/Almaty");
    }

    private static bool LiesInItsDay(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var day = instant.LocalDay(zone);
        return day.StartOfDay(zone) <= instant && instant < day.EndOfDay(zone);
    }
}
