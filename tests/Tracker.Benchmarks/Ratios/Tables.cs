using Tracker.Benchmarks.Measure;

namespace Tracker.Benchmarks.Ratios;

/// <summary>All lines as one table.</summary>
internal static class Tables
{
    public static string Plain(IEnumerable<Line> lines) => Aligned(lines, "  ", "  ", '-', "");

    public static string Markdown(IEnumerable<Line> lines) => Aligned(lines, "| ", " | ", '-', " |");

    private static string Aligned(IEnumerable<Line> lines, string before, string between, char rule, string after)
    {
        List<IReadOnlyList<string>> rows = [LineText.Heads, .. lines.Select(LineText.Cells)];
        var widths = Enumerable.Range(0, LineText.Heads.Count).Select(column => Math.Max(3, rows.Max(row => row[column].Length))).ToList();
        var texts = rows.Select(row => Row(row.Zip(widths, (cell, width) => cell.PadRight(width)))).ToList();
        texts.Insert(1, Row(widths.Select(width => new string(rule, width))));
        return string.Join(Environment.NewLine, texts);

        string Row(IEnumerable<string> cells) => (before + string.Join(between, cells) + after).TrimEnd();
    }
}
