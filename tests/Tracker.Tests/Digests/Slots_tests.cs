using System.Globalization;
using CsCheck;
using Tracker.Digests;
using Tracker.Programmes;

namespace Tracker.Tests.Digests;

public sealed class Slots_tests
{
    [Theory]
    [InlineData("daily", null, "08:00", "Asia/Almaty", "2024-07-08T02:59:59Z", "2024-07-07")]
    [InlineData("daily", null, "08:00", "Asia/Almaty", "2024-07-08T03:00:00Z", "2024-07-08")]
    [InlineData("daily", null, null, "UTC", "2024-07-08T08:00:00Z", "2024-07-08")]
    [InlineData("weekly", "monday", "08:00", "Asia/Almaty", "2024-07-08T02:59:59Z", "2024-07-01")]
    [InlineData("weekly", "monday", "08:00", "Asia/Almaty", "2024-07-08T03:00:00Z", "2024-07-08")]
    [InlineData("weekly", null, "00:00", "UTC", "2024-07-14T23:59:59Z", "2024-07-08")]
    [InlineData("weekly", "sunday", "23:59", "UTC", "2024-01-07T23:59:00Z", "2024-01-07")]
    [InlineData("monthly", "1", "00:00", "UTC", "2024-03-01T00:00:00Z", "2024-03-01")]
    [InlineData("monthly", null, "00:00", "UTC", "2024-02-29T23:00:00Z", "2024-02-01")]
    [InlineData("monthly", "31", "12:00", "UTC", "2024-02-29T12:00:00Z", "2024-02-29")]
    [InlineData("monthly", "31", "12:00", "UTC", "2023-02-28T12:00:00Z", "2023-02-28")]
    [InlineData("monthly", "30", "12:00", "UTC", "2024-04-30T11:00:00Z", "2024-03-30")]
    [InlineData("monthly", "29", "12:00", "UTC", "2023-03-01T00:00:00Z", "2023-02-28")]
    public void The_latest_slot_is_the_last_whose_time_has_come(string cadence, string? day, string? time, string zone, string now, string slot) =>
        Of(cadence, day, time, zone).Latest(At(now)).ShouldBe(Day(slot));

    [Theory]
    // Clocks in Berlin skip from 02:00 to 03:00 on 31 March 2024 and show 02:00 to 03:00 twice on 27 October.
    [InlineData("Europe/Berlin", "02:30", "2024-03-31", "2024-03-31T01:30:00Z")]
    [InlineData("Europe/Berlin", "02:00", "2024-03-31", "2024-03-31T01:00:00Z")]
    [InlineData("Europe/Berlin", "03:00", "2024-03-31", "2024-03-31T01:00:00Z")]
    [InlineData("Europe/Berlin", "02:30", "2024-10-27", "2024-10-27T00:30:00Z")]
    [InlineData("Europe/Berlin", "03:00", "2024-10-27", "2024-10-27T02:00:00Z")]
    // Kazakhstan went from UTC+6 to UTC+5 at the midnight that began 1 March 2024.
    [InlineData("Asia/Almaty", "23:30", "2024-02-29", "2024-02-29T17:30:00Z")]
    [InlineData("Asia/Almaty", "08:00", "2024-03-01", "2024-03-01T03:00:00Z")]
    [InlineData("Asia/Kathmandu", "08:00", "2024-03-01", "2024-03-01T02:15:00Z")]
    [InlineData("Australia/Lord_Howe", "02:15", "2024-10-06", "2024-10-05T15:45:00Z")]
    public void A_time_that_clocks_skip_or_repeat_is_one_instant(string zone, string time, string day, string instant) =>
        Of("daily", null, time, zone).At(Day(day)).ShouldBe(At(instant));

    [Fact]
    public void Slots_that_were_missed_are_counted()
    {
        Count("daily", null, "2024-02-26", "2024-03-04").ShouldBe(7);
        Count("weekly", "monday", "2024-02-26", "2024-03-04").ShouldBe(1);
        Count("weekly", "monday", "2023-07-10", "2024-07-08").ShouldBe(52);
        Count("monthly", "31", "2023-12-31", "2024-12-31").ShouldBe(12);
        Count("weekly", "monday", "2024-03-04", "2024-03-04").ShouldBe(0);

        static int Count(string cadence, string? day, string after, string upTo) =>
            Of(cadence, day, "08:00", "UTC").Count(slot => slot > Day(after), Day(upTo));
    }

    /// <summary>Whatever the zone and the time: the slots' instants never go back, and each is the latest from its instant on.</summary>
    [Fact]
    public void Every_day_has_one_slot_in_every_zone()
    {
        string[] zones = ["Asia/Almaty", "Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Tehran", "Pacific/Apia", "Africa/Casablanca", "UTC"];
        Gen.Select(Gen.Int[0, zones.Length - 1], Gen.Int[0, (24 * 60) - 1], Gen.Int[0, 365 * 30]).Sample((index, minute, offset) =>
        {
            var time = new TimeOnly(minute / 60, minute % 60).ToString("HH:mm", CultureInfo.InvariantCulture);
            var slots = Of("daily", null, time, zones[index]);
            var day = new DateOnly(2000, 1, 1).AddDays(offset);
            slots.At(day).ShouldBeLessThanOrEqualTo(slots.At(day.AddDays(1)));
            slots.Latest(slots.At(day)).ShouldBeGreaterThanOrEqualTo(day);
            slots.Latest(slots.At(day).AddTicks(-1)).ShouldBeLessThan(day);
        }, iter: 2_000);
    }

    [Fact]
    public void A_first_digest_waits_for_the_first_slot_after_the_programme_was_recorded()
    {
        Programme programme = new() { Id = "p", Title = Tracker.Languages.Text.Plain("P"), TimeZone = "Asia/Almaty", Digest = new() { Cadence = Cadence.Weekly, Day = "monday", Time = "08:00" } };
        var recorded = At("2024-02-12T03:00:00Z");

        DueSlot.Of(programme, recorded, null, At("2024-02-12T03:00:00Z")).ShouldBeNull();
        DueSlot.Of(programme, recorded, null, At("2024-02-19T02:00:00Z")).ShouldBe(new(Day("2024-02-19"), 1));
        DueSlot.Of(programme, recorded, null, At("2024-03-06T00:00:00Z")).ShouldBe(new(Day("2024-03-04"), 3));
        DueSlot.Of(programme, recorded, Day("2024-02-19"), At("2024-02-26T01:59:59Z")).ShouldBeNull();
        DueSlot.Of(programme with { Archived = true }, recorded, null, At("2024-03-06T00:00:00Z")).ShouldBeNull();
        DueSlot.Of(programme with { Digest = null }, recorded, null, At("2024-03-06T00:00:00Z")).ShouldBeNull();
    }

    private static Slots Of(string cadence, string? day, string? time, string zone) =>
        new(new() { Cadence = Enum.Parse<Cadence>(cadence, ignoreCase: true), Day = day, Time = time }, TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
