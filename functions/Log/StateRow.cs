using Azure.Data.Tables;

namespace Tracker.Log;

/// <summary>A resource as it is now, as a row of the table: what a cold view is loaded from, and what people browse.</summary>
/// <param name="Seq">The number of the resource's last event.</param>
/// <param name="Json">The resource; null when it was removed and only this tombstone stays.</param>
/// <param name="Trail">What the log knows of the resource beyond the resource itself (times, plans), as JSON.</param>
/// <param name="Columns">Plain columns for those who read the table with other tools; the app never reads them back.</param>
internal sealed record StateRow(Subject Subject, long Seq, string? Json, string Trail, IReadOnlyDictionary<string, object> Columns)
{
    // A text over more columns than these is longer than nearly any; a row of it is read again, whole.
    private const int Parts = 2;

    /// <summary>Those that <see cref="Read"/> reads, as far as nearly every row has them.</summary>
    public static IReadOnlyList<string> OwnColumns { get; } =
        ["PartitionKey", "RowKey", "Seq", .. SplitText.Names("Json", Parts), .. SplitText.Names("Trail", Parts)];

    /// <summary>Whether a row that was read by <see cref="OwnColumns"/> may have more.</summary>
    public static bool IsCutOff(TableEntity row) => SplitText.MayGoOn(row, "Json", Parts) || SplitText.MayGoOn(row, "Trail", Parts);

    public TableEntity Write(string programme)
    {
        TableEntity row = new(programme, Subject.RowKey);
        foreach (var (name, value) in Columns)
            row[name] = value;
        row["Seq"] = Seq;
        row["Removed"] = Json is null;
        SplitText.Write(row, "Json", Json);
        SplitText.Write(row, "Trail", Trail);
        return row;
    }

    public static StateRow Read(TableEntity row) => new(
        Subject.Parse(row.PartitionKey, row.RowKey),
        row.GetInt64("Seq") ?? 0,
        SplitText.Read(row, "Json"),
        SplitText.Read(row, "Trail") ?? "{}",
        row.Where(column => !IsOwn(column.Key)).ToDictionary(column => column.Key, column => column.Value));

    private static bool IsOwn(string column) =>
        column is "PartitionKey" or "RowKey" or "Timestamp" or "odata.etag" or "Seq" or "Removed"
        || column.StartsWith("Json", StringComparison.Ordinal) || column.StartsWith("Trail", StringComparison.Ordinal);
}
