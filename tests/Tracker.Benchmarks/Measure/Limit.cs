using System.Globalization;

namespace Tracker.Benchmarks.Measure;

/// <summary>What has to hold of a line.</summary>
internal sealed record Limit(string Text, Func<Line, bool> Holds)
{
    public static Limit RatioAtMost(double bound) => new(Bound("≤", bound), line => line.Ratio!.Median <= bound);

    public static Limit RatioAtLeast(double bound) => new(Bound("≥", bound), line => line.Ratio!.Median >= bound);

    /// <summary>In the unit of the line.</summary>
    public static Limit AtMost(double bound, string unit) => new($"{Bound("≤", bound)} {unit}", line => line.Tracker.Median <= bound);

    /// <summary>So many times the other side, and something on top in the unit of the line.</summary>
    public static Limit AtMost(double times, double more, string unit) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Bound("≤", times)} × + {more:0} {unit}"), line => line.Tracker.Median <= (times * line.Yardstick!.Median) + more);

    /// <summary>On the average of all rounds, so that a request too many does not hide behind a median.</summary>
    public static Limit Requests(double count) => new(
        count == 0 ? "no request" : string.Create(CultureInfo.InvariantCulture, $"{count:0} request"), line => Math.Abs(line.TrackerCost.Requests - count) < 0.001);

    private static string Bound(string sign, double bound) => string.Create(CultureInfo.InvariantCulture, $"{sign} {bound:0.##}");
}
