using System.Globalization;
using CsCheck;
using Tracker.Dates;

namespace Tracker.Tests.Dates;

/// <summary>Random dates and intervals as people write them; the years are near one another so that they meet often.</summary>
internal static class Gens
{
    public static readonly Gen<DateOnly> Day =
        Gen.Int[new DateOnly(2023, 1, 1).DayNumber, new DateOnly(2026, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    public static readonly Gen<DateOnly> AnyDay =
        Gen.Int[DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    public static readonly Gen<Interval> Interval = Intervals(Day);

    public static readonly Gen<Interval> AnyInterval = Intervals(AnyDay);

    private static Gen<Interval> Intervals(Gen<DateOnly> day) => Gen.Frequency(
        (2, Dates(day)),
        (1, Gen.Select(Dates(day), Dates(day)).Select(InOrder))).Select(Tracker.Dates.Interval.Parse);

    private static Gen<string> Dates(Gen<DateOnly> day) => Gen.Select(day, Gen.Int[0, 3]).Select((date, precision) => precision switch
    {
        0 => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        1 => date.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        2 => $"{date.ToString("yyyy", CultureInfo.InvariantCulture)}-Q{((date.Month - 1) / 3) + 1}",
        _ => date.ToString("yyyy", CultureInfo.InvariantCulture),
    });

    // Of two dates at least one order can be read.
    private static string InOrder(string one, string other) =>
        Tracker.Dates.Interval.TryParse($"{one}/{other}", out _, out _) ? $"{one}/{other}" : $"{other}/{one}";
}
