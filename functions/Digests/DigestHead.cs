using System.Globalization;
using Azure.Data.Tables;
using Tracker.Log;

namespace Tracker.Digests;

/// <summary>A stored digest without its content.</summary>
/// <param name="Number">1, 2, 3, ... within the programme, without gaps.</param>
/// <param name="Hash">Of the log after event <see cref="DigestPoint.Seq"/> of <paramref name="To"/>, as the outside was told.</param>
/// <param name="Counts">Entries by section, those left out included; sections without any are missing.</param>
internal sealed record DigestHead(
    long Number, DateOnly Slot, int Slots, DigestPoint From, DigestPoint To, string Hash, bool IsEmpty, IReadOnlyDictionary<string, int> Counts)
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>Of the row; the content has others.</summary>
    public static readonly IReadOnlyList<string> Columns =
        ["PartitionKey", "RowKey", "Slot", "Slots", "FromSeq", "FromAt", "ToSeq", "ToAt", "Hash", "Empty", "Counts"];

    public static string SlotText(DateOnly slot) => slot.ToString(DayForm, CultureInfo.InvariantCulture);

    public static DigestHead Of(long number, Digest digest) => new(
        number, digest.Slot!.Value, digest.Slots!.Value, digest.From, digest.To, digest.Hash, digest.IsEmpty, CountsOf(digest));

    public TableEntity Write(string programme) => new(programme, RowKeys.OfDigest(Number))
    {
        ["Slot"] = SlotText(Slot),
        ["Slots"] = Slots,
        ["FromSeq"] = From.Seq,
        ["FromAt"] = From.At,
        ["ToSeq"] = To.Seq,
        ["ToAt"] = To.At,
        ["Hash"] = Hash,
        ["Empty"] = IsEmpty,
        ["Counts"] = string.Join(' ', Counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key}={count.Value}"))),
    };

    public static DigestHead Read(TableEntity row) => new(
        RowKeys.Number(row.RowKey),
        DateOnly.ParseExact(row.GetString("Slot"), DayForm, CultureInfo.InvariantCulture),
        row.GetInt32("Slots") ?? 1,
        new(row.GetInt64("FromSeq") ?? 0, row.GetDateTimeOffset("FromAt") ?? default),
        new(row.GetInt64("ToSeq") ?? 0, row.GetDateTimeOffset("ToAt") ?? default),
        row.GetString("Hash"),
        row.GetBoolean("Empty") ?? false,
        (row.GetString("Counts") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(count => count.Split('='))
            .ToDictionary(count => count[0], count => int.Parse(count[1], CultureInfo.InvariantCulture)));

    private static Dictionary<string, int> CountsOf(Digest digest) => digest.Sections
        .Select(section => (section.Name, Count: section.Entries.Count + (digest.Omitted?.GetValueOrDefault(section.Name) ?? 0)))
        .Where(section => section.Count > 0)
        .ToDictionary(section => section.Name, section => section.Count);
}
