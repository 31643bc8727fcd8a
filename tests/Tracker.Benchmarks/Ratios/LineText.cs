using System.Globalization;
using Tracker.Benchmarks.Measure;

namespace Tracker.Benchmarks.Ratios;

/// <summary>A line of the table as cells of text.</summary>
internal static class LineText
{
    public static readonly IReadOnlyList<string> Heads =
        ["what", "Tracker", "beside", "takes", "ratio", "must be", "", "an operation's requests, rows, bytes", "of the other"];

    public static IReadOnlyList<string> Cells(Line line) =>
    [
        line.Name,
        Of(line.Tracker, line.Unit),
        line.Against ?? "",
        line.Yardstick is { } other ? Of(other, line.Unit) : "",
        line.Ratio is { } ratio ? Number(ratio.Median) : "",
        string.Join(", ", line.Limits.Select(limit => limit.Text)),
        line.Limits.Count == 0 ? "" : line.Holds ? "ok" : "NO",
        Of(line.TrackerCost),
        line.Yardstick is null ? "" : Of(line.YardstickCost),
    ];

    public static string Of(Line line) => string.Join(" | ", Cells(line));

    private static string Of(Sample sample, string unit) => $"{Number(sample.Median)} {unit} ({Number(sample.Min)}-{Number(sample.Max)})";

    private static string Of(Cost cost) => cost == default ? "" : $"{Count(cost.Requests)}, {Count(cost.Rows)}, {Count(cost.Bytes)}";

    // A share of a transaction in which several operations lie is below one.
    private static string Count(double count) => count.ToString(count < 10 ? "0.##" : "#,0", CultureInfo.InvariantCulture);

    // Three digits say all that five rounds know.
    private static string Number(double number) => number switch
    {
        0 => "0",
        < 0.1 => number.ToString("0.000", CultureInfo.InvariantCulture),
        < 10 => number.ToString("0.00", CultureInfo.InvariantCulture),
        < 100 => number.ToString("0.0", CultureInfo.InvariantCulture),
        _ => number.ToString("N0", CultureInfo.InvariantCulture),
    };
}
