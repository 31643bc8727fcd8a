using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Tracker.Log;

/// <summary>
/// A checksum (CRC-32C) of each column of an event that its hash covers, kept beside them. The hash proves that something was changed; these
/// say what it was. They prove nothing: who changes a column can change its sum as well, and is found by the hash all the same.
/// </summary>
internal static class EventSums
{
    public const string Column = "Sums";

    public static string Of(LogEvent e) => string.Join(' ', ColumnsOf(e).Select(column => Sum(column.Text)));

    /// <summary>The names of the columns that do not have their sums.</summary>
    /// <param name="sums">As they stand in the row; null where there are none.</param>
    public static IEnumerable<string> Differing(LogEvent e, string? sums)
    {
        var kept = sums?.Split(' ') ?? [];
        return ColumnsOf(e).Zip(kept).Where(pair => Sum(pair.First.Text) != pair.Second).Select(pair => pair.First.Name);
    }

    private static IEnumerable<(string Name, string? Text)> ColumnsOf(LogEvent e) =>
    [
        ("Type", e.TypeName),
        ("Subject", e.Subject.Id),
        ("RecordedAt", e.RecordedAt.UtcTicks.ToString(CultureInfo.InvariantCulture)),
        ("RecordedBy", e.RecordedBy),
        ("Reason", e.Reason),
        ("Correction", e.Correction ? "true" : null),
        ("Previous", e.Previous.ToString(CultureInfo.InvariantCulture)),
        ("Json", e.Data),
        ("Old", e.Old),
        ("OldTrail", e.OldTrail),
        ("Commit", e.Commit),
    ];

    private static string Sum(string? text)
    {
        if (text is null)
            return "-";
        var sum = uint.MaxValue;
        var words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var word in words)
            sum = BitOperations.Crc32C(sum, word);
        foreach (var c in text.AsSpan(words.Length * (sizeof(ulong) / sizeof(char))))
            sum = BitOperations.Crc32C(sum, c);
        return (~sum).ToString("x8", CultureInfo.InvariantCulture);
    }
}
