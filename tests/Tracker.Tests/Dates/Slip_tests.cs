using CsCheck;
using Tracker.Dates;

namespace Tracker.Tests.Dates;

public sealed class Slip_tests
{
    [Theory]
    [InlineData("2024-06", "2024-07-03/2024-07-04", 3, 32)] // the summit of 2024
    [InlineData("2024-07-03", "2024-07-05", 2, 2)]
    [InlineData("2024-07-05", "2024-07-03", -2, -2)]
    [InlineData("2024-07-03/2024-07-04", "2024-07-10/2024-07-20", 7, 7)]
    [InlineData("2024-02-28", "2024-03-01", 2, 2)]
    [InlineData("2023-02-28", "2023-03-01", 1, 1)]
    [InlineData("2023-12-31", "2024-01-01", 1, 1)]
    [InlineData("2024-06", "2024-07", 1, 60)]
    [InlineData("2024-07", "2024-06", -60, -1)]
    [InlineData("2024-06-15", "2024-07", 16, 46)]
    [InlineData("2024-Q2", "2024-Q3", 1, 182)]
    [InlineData("2024", "2025", 1, 730)]
    [InlineData("2024-06", "2024-06-30/2024-07-01", 0, 29)]
    [InlineData("2024-06", "2024", -181, 213)]
    [InlineData("2023-07-05/2024-06", "2023-07-10/2024-07", 5, 5)] // the start is exact, the end does not count
    [InlineData("2024-06/2024-07", "2024-08", 32, 91)]
    [InlineData("2024/2024-06", "2024-07-01", 1, 182)] // cannot start after its end
    public void Is_counted_from_start_to_start(string first, string later, int min, int max) =>
        Slip.Between(Interval.Parse(first), Interval.Parse(later)).ShouldBe(new Slip(min, max));

    [Theory]
    [InlineData("2024-07-03", "2024-07-03")]
    [InlineData("2024-06", "2024-06")]
    [InlineData("2024-06", "2024-06-01/2024-06-30")]
    [InlineData("2024-06", "2024-06-20")]
    [InlineData("2024", "2024-Q4")]
    [InlineData("2024-Q3", "2024-07-03/2024-07-04")]
    [InlineData("2024-07-03/2024-07-05", "2024-07-04")]
    [InlineData("2024-07-03", "2024-07-03/2024-07-04")] // longer, but it starts on the same day
    public void Is_absent_when_a_plan_only_became_more_exact_or_kept_its_start(string first, string later) =>
        Slip.Between(Interval.Parse(first), Interval.Parse(later)).ShouldBeNull();

    [Fact]
    public void Is_as_long_back_as_it_is_forth() =>
        Gen.Select(Gens.Interval, Gens.Interval).Where((a, b) => !a.Contains(b) && !b.Contains(a)).Sample((a, b) =>
            (Slip.Between(a, b), Slip.Between(b, a)) switch
            {
                ({ } forth, { } back) => back == new Slip(-forth.Max, -forth.Min),
                (null, null) => true,
                _ => false,
            });

    [Fact]
    public void Covers_the_distance_between_any_two_days_the_plans_may_start_on() =>
        Gen.Select(Gens.Interval, Gens.Interval, Gen.Double.Unit, Gen.Double.Unit).Sample((a, b, i, j) =>
        {
            var days = Pick(b, j) - Pick(a, i);
            return Slip.Between(a, b) is not { } slip || (slip.Min <= days && days <= slip.Max);
        });

    private static int Pick(Interval interval, double at) =>
        interval.Earliest.DayNumber + (int)(at * (interval.LatestStart.DayNumber - interval.Earliest.DayNumber + 1));
}
