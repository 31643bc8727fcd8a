using System.Globalization;
using System.Runtime.CompilerServices;
using Tracker.Dates;

namespace Tracker.Tests.Dates;

public sealed class Interval_tests
{
    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31", "Year")]
    [InlineData("0001", "0001-01-01", "0001-12-31", "Year")]
    [InlineData("9999", "9999-01-01", "9999-12-31", "Year")]
    [InlineData("2024-Q1", "2024-01-01", "2024-03-31", "Quarter")]
    [InlineData("2024-Q2", "2024-04-01", "2024-06-30", "Quarter")]
    [InlineData("2024-Q3", "2024-07-01", "2024-09-30", "Quarter")]
    [InlineData("2024-Q4", "2024-10-01", "2024-12-31", "Quarter")]
    [InlineData("9999-Q4", "9999-10-01", "9999-12-31", "Quarter")]
    [InlineData("2024-06", "2024-06-01", "2024-06-30", "Month")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", "Month")]
    [InlineData("2023-02", "2023-02-01", "2023-02-28", "Month")]
    [InlineData("1900-02", "1900-02-01", "1900-02-28", "Month")]
    [InlineData("2000-02", "2000-02-01", "2000-02-29", "Month")]
    [InlineData("2024-12", "2024-12-01", "2024-12-31", "Month")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31", "Month")]
    [InlineData("2024-07-04", "2024-07-04", "2024-07-04", "Day")]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29", "Day")]
    [InlineData("0001-01-01", "0001-01-01", "0001-01-01", "Day")]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31", "Day")]
    [InlineData("2024-07-03/2024-07-04", "2024-07-03", "2024-07-04", "Day")]
    [InlineData("2024-07-04/2024-07-04", "2024-07-04", "2024-07-04", "Day")]
    [InlineData("2023-12-30/2024-01-02", "2023-12-30", "2024-01-02", "Day")]
    [InlineData("2024-02-28/2024-02-29", "2024-02-28", "2024-02-29", "Day")]
    [InlineData("2024-06/2024-07", "2024-06-01", "2024-07-31", "Month")]
    [InlineData("2023-11/2024-02", "2023-11-01", "2024-02-29", "Month")]
    [InlineData("2023-07-05/2024-06", "2023-07-05", "2024-06-30", "Month")]
    [InlineData("2024-06/2024-07-04", "2024-06-01", "2024-07-04", "Month")]
    [InlineData("2024-Q4/2025-Q1", "2024-10-01", "2025-03-31", "Quarter")]
    [InlineData("2024-06/2024-Q3", "2024-06-01", "2024-09-30", "Quarter")]
    [InlineData("2024/2035", "2024-01-01", "2035-12-31", "Year")]
    [InlineData("2024-07-04/2025", "2024-07-04", "2025-12-31", "Year")]
    public void Spans_the_days_it_may_mean_and_reads_back_as_written(string text, string earliest, string latest, string precision)
    {
        var interval = Interval.Parse(text);

        Iso(interval.Earliest).ShouldBe(earliest);
        Iso(interval.Latest).ShouldBe(latest);
        interval.Precision.ToString().ShouldBe(precision);
        interval.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("24")]
    [InlineData("02024")]
    [InlineData("-2024")]
    [InlineData("+2024")]
    [InlineData("0000")]
    [InlineData("0000-01-01")]
    [InlineData("10000-01-01")]
    [InlineData(" 2024")]
    [InlineData("2024 ")]
    [InlineData("2024\n")]
    [InlineData("٢٠٢٤")] // digits, but not ASCII ones
    [InlineData("２０２４-06")]
    [InlineData("2024-6")]
    [InlineData("2024-00")]
    [InlineData("2024-13")]
    [InlineData("2024-7-4")]
    [InlineData("2024-07-00")]
    [InlineData("2024-06-31")]
    [InlineData("2023-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2024/06/01")]
    [InlineData("2024-Q0")]
    [InlineData("2024-Q5")]
    [InlineData("2024-q3")]
    [InlineData("2024Q3")]
    [InlineData("2024-Q3-01")]
    [InlineData("2024-07-04T00:00")]
    [InlineData("04.07.2024")]
    [InlineData("20240704")]
    [InlineData("2024-07−04")] // a minus sign
    [InlineData("2024?")]
    [InlineData("202X")]
    [InlineData("2024-33")]
    [InlineData("2024-07-04/")]
    [InlineData("/2024-07-04")]
    [InlineData("/")]
    [InlineData("2024-07-04/..")]
    [InlineData("2024-07-03/04")]
    [InlineData("2024-07-03 / 2024-07-04")]
    [InlineData("2024-07-03/2024-07-04/2024-07-05")]
    [InlineData("2024-07-03--2024-07-04")]
    public void Refuses_what_is_no_date_and_shows_what_is(string text)
    {
        Interval.TryParse(text, out _, out var error).ShouldBeFalse();

        error.ShouldContain("2024-07-03/2024-07-04");
    }

    [Theory]
    [InlineData("2024-07-04/2024-07-03", false)]
    [InlineData("2024-07/2024-06", false)]
    [InlineData("2024-07-01/2024-06", false)]
    [InlineData("2024-Q3/2024-Q2", false)]
    [InlineData("2025/2024-12-31", false)]
    [InlineData("2024-06-30/2024-06", true)]
    [InlineData("2024-06/2024-06-01", true)]
    [InlineData("2024/2024-06", true)]
    [InlineData("2024-Q2/2024-06", true)]
    public void Refuses_a_start_only_when_it_is_certainly_after_the_end(string text, bool accepted)
    {
        Interval.TryParse(text, out var interval, out var error).ShouldBe(accepted);

        (error is null).ShouldBe(accepted);
        interval.Earliest.ShouldBeLessThanOrEqualTo(interval.Latest);
    }

    [Theory]
    [InlineData("2024-13", "there is no month 13")]
    [InlineData("2023-02-29", "2023-02 has no day 29")]
    [InlineData("0000", "years go from 0001")]
    [InlineData("2024-07-04/2024-07-03", "ends before it starts")]
    [InlineData("2024-06/2024-13", "there is no month 13")]
    public void Says_what_is_wrong(string text, string expected)
    {
        Interval.TryParse(text, out _, out var error).ShouldBeFalse();

        error.ShouldContain(expected);
    }

    [Fact]
    public void Repeats_only_the_beginning_of_a_long_mistake()
    {
        Interval.TryParse(new string('9', 100_000), out _, out var error).ShouldBeFalse();

        error.Length.ShouldBeLessThan(250);
    }

    [Theory]
    [InlineData("2024-06", "2024-06-30", true)]
    [InlineData("2024-06", "2024-07", false)]
    [InlineData("2024", "2024-12-31/2025-01-01", true)]
    [InlineData("2024-Q2", "2024-06-30/2024-07-02", true)]
    [InlineData("2024-Q2", "2024-07", false)]
    [InlineData("2024-07-03/2024-07-04", "2024-07-05", false)]
    [InlineData("2024-07-03/2024-07-04", "2024-07-04", true)]
    [InlineData("2023-12-30/2024-01-02", "2024", true)]
    public void Overlaps_when_a_day_is_common_to_both(string one, string other, bool expected)
    {
        Interval.Parse(one).Overlaps(Interval.Parse(other)).ShouldBe(expected);
        Interval.Parse(other).Overlaps(Interval.Parse(one)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2024-06", "2024-06-01/2024-06-30", true)]
    [InlineData("2024-06", "2024-06-30/2024-07-01", false)]
    [InlineData("2024-06", "2024-05-31/2024-06-30", false)]
    [InlineData("2024-Q2", "2024-06", true)]
    [InlineData("2024-06", "2024-Q2", false)]
    [InlineData("2024", "2024-02-29", true)]
    [InlineData("2023", "2024-02-29", false)]
    public void Contains_what_lies_within_it(string one, string other, bool expected) =>
        Interval.Parse(one).Contains(Interval.Parse(other)).ShouldBe(expected);

    [Theory]
    [InlineData("2024-05-31", false)]
    [InlineData("2024-06-01", true)]
    [InlineData("2024-06-30", true)]
    [InlineData("2024-07-01", false)]
    public void Contains_its_first_and_its_last_day(string day, bool expected) =>
        Interval.Parse("2024-06").Contains(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ShouldBe(expected);

    [Theory]
    [InlineData("2024-06-30", "2024-07", -1)]
    [InlineData("2024", "2024-02", -1)]
    [InlineData("2024-01-01", "2024", -1)]
    [InlineData("2024-01", "2024-Q1", -1)]
    [InlineData("2024-07-03", "2024-07-03/2024-07-04", -1)]
    [InlineData("2024-06", "2024-06-01/2024-06-30", 0)]
    [InlineData("2024-12-31", "2024", 1)]
    public void Sorts_by_earliest_then_latest(string one, string other, int expected)
    {
        Math.Sign(Interval.Parse(one).CompareTo(Interval.Parse(other))).ShouldBe(expected);
        Math.Sign(Interval.Parse(other).CompareTo(Interval.Parse(one))).ShouldBe(-expected);
    }

    [Fact]
    public void Differs_from_one_of_the_same_days_that_is_written_otherwise() =>
        Interval.Parse("2024-06").ShouldNotBe(Interval.Parse("2024-06-01/2024-06-30"));

    [Fact]
    public void Is_kept_in_twelve_bytes() => Unsafe.SizeOf<Interval>().ShouldBe(12);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
