using CsCheck;
using Tracker.Dates;

namespace Tracker.Tests.Dates;

public sealed class Interval_law_tests
{
    [Fact]
    public void Reads_what_it_prints() =>
        Gens.AnyInterval.Sample(interval => Interval.Parse(interval.ToString()) == interval);

    [Fact]
    public void Reads_any_text_without_throwing() =>
        Gen.String.Sample(text => Interval.TryParse(text, out var interval, out _) ? interval.ToString() == text : interval == default);

    [Fact]
    public void Runs_from_its_earliest_day_to_its_latest() =>
        Gens.AnyInterval.Sample(one => one.Earliest <= one.Latest && one.Earliest <= one.LatestStart && one.LatestStart <= one.Latest);

    [Fact]
    public void Is_put_in_one_order() =>
        Gen.Select(Gens.Interval, Gens.Interval, Gens.Interval).Sample((a, b, c) =>
            Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
            && !(a.CompareTo(b) <= 0 && b.CompareTo(c) <= 0 && a.CompareTo(c) > 0)
            && a.CompareTo(b) == 0 == (a.Contains(b) && b.Contains(a)));

    [Fact]
    public void Overlaps_exactly_when_a_day_lies_in_both() =>
        Gen.Select(Gens.Interval, Gens.Interval).Sample((a, b) =>
            a.Overlaps(b) == (a.Contains(b.Earliest) || b.Contains(a.Earliest)) && a.Overlaps(b) == b.Overlaps(a));

    [Fact]
    public void Contains_exactly_what_has_all_its_days_in_it() =>
        Gen.Select(Gens.Interval, Gens.Interval, Gens.Interval).Sample((a, b, c) =>
            a.Contains(a)
            && a.Contains(b) == (a.Contains(b.Earliest) && a.Contains(b.Latest))
            && (!a.Contains(b) || a.Overlaps(b))
            && !(a.Contains(b) && b.Contains(c) && !a.Contains(c)));

    [Fact]
    public void Has_a_date_of_each_precision_around_every_day() =>
        Gen.Select(Gens.AnyDay, Gen.Int[0, 3]).Sample((day, precision) =>
        {
            var date = EdtfDate.Around(day, (Precision)precision);
            return date.First <= day && day <= date.Last && EdtfDate.Around(date.Last, date.Precision) == date;
        });
}
