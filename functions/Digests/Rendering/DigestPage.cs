using System.Globalization;
using Tracker.Dates;
using Tracker.Languages;

namespace Tracker.Digests.Rendering;

/// <summary>A digest as it is read in one language, before it takes the form of HTML, Markdown or a message.</summary>
/// <param name="Open">What a link to the page says.</param>
/// <param name="Facts">What it covers, a line each.</param>
/// <param name="Summary">How many entries which section has, most important first.</param>
internal sealed record DigestPage(
    string Language, string Title, string Report, string Period, string Open, IReadOnlyList<string> Facts, IReadOnlyList<string> Summary, IReadOnlyList<PageTable> Tables, string Note)
{
    public static DigestPage Of(Digest digest, string language)
    {
        var words = DigestWords.In(language);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(digest.Programme.TimeZone);
        PageTables tables = new(digest, language, words);
        var all = tables.All();
        var summary = all.Where(table => digest.Sections.Any(section => section.Name == table.Name))
            .Select(table => string.Create(CultureInfo.InvariantCulture, $"{table.Heading}: {table.Rows.Count + (digest.Omitted?.GetValueOrDefault(table.Name) ?? 0)}"));
        return new(
            language,
            digest.Programme.Title.Pick([language], digest.Programme.Languages[0]).Text,
            words.Report,
            PeriodOf(digest, zone, words),
            words.Open,
            FactsOf(digest, zone, words),
            digest.IsEmpty ? [words.Nothing] : [.. summary],
            all,
            $"{words.Hash}: {digest.Hash}");
    }

    private static string PeriodOf(Digest digest, TimeZoneInfo zone, DigestWords words)
    {
        var (from, to) = (digest.From.At.LocalDay(zone), digest.To.At.LocalDay(zone));
        return words.Write(from >= to ? Interval.Of(to) : Interval.Parse($"{DigestHead.SlotText(from)}/{DigestHead.SlotText(to)}"));
    }

    private static IReadOnlyList<string> FactsOf(Digest digest, TimeZoneInfo zone, DigestWords words)
    {
        var local = TimeZoneInfo.ConvertTime(digest.To.At, zone);
        var (from, to) = (digest.From.Seq, digest.To.Seq);
        List<string> facts =
        [
            string.Create(CultureInfo.InvariantCulture, $"{words.DataAsOf}: {words.Write(DateOnly.FromDateTime(local.DateTime))}, {local:HH:mm} ({digest.Programme.TimeZone})"),
            (to - from) switch
            {
                0 => string.Create(CultureInfo.InvariantCulture, $"{words.Events}: 0"),
                1 => string.Create(CultureInfo.InvariantCulture, $"{words.Events}: 1 (№ {to})"),
                var count => string.Create(CultureInfo.InvariantCulture, $"{words.Events}: {count} (№ {from + 1}–{to})"),
            },
        ];
        if (digest.Slots > 1)
            facts.Add(words.SeveralSlots(digest.Slots.Value));
        return facts;
    }
}

/// <summary>A section as a table. The first column names what each row is about.</summary>
/// <param name="Name">As in JSON.</param>
/// <param name="More">What it says of entries left out; null when none is.</param>
internal sealed record PageTable(string Name, string Heading, IReadOnlyList<string> Columns, IReadOnlyList<PageRow> Rows, string? More);

/// <param name="Address">Relative to the digest's own address; null when there is none.</param>
/// <param name="Detail">Lines below the title.</param>
/// <param name="Cells">Of the columns after the first.</param>
internal sealed record PageRow(string Title, string? Address, IReadOnlyList<string> Detail, IReadOnlyList<PageLink> Sources, IReadOnlyList<PageCell> Cells);

/// <param name="Was">What stood there before, where that is told.</param>
internal readonly record struct PageCell(string Text, string? Was = null)
{
    public static implicit operator PageCell(string text) => new(text);

    public override string ToString() => Was is null ? Text : $"{Was} → {Text}";
}

internal sealed record PageLink(string Text, string Address);
