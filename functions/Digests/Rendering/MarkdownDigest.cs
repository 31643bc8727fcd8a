using System.Globalization;
using System.Text;

namespace Tracker.Digests.Rendering;

/// <summary>A digest as Markdown (CommonMark with GitHub's tables). Nothing that was recorded can become markup.</summary>
internal static class MarkdownDigest
{
    private const string Markup = @"\`*_{}[]<>#|~&";

    public static string Write(Digest digest, string language)
    {
        var page = DigestPage.Of(digest, language);
        using StringWriter text = new(CultureInfo.InvariantCulture);
        text.Write($"# {E(page.Title)}\n\n{E(page.Report)} · {E(page.Period)}\n\n**{E(string.Join(" · ", page.Summary))}**\n\n");
        foreach (var fact in page.Facts)
            text.Write($"{E(fact)}  \n");
        foreach (var table in page.Tables)
            Write(text, table);
        text.Write($"\n{E(page.Note)}\n");
        return text.ToString();
    }

    private static void Write(StringWriter text, PageTable table)
    {
        text.Write($"\n## {E(table.Heading)}\n\n");
        text.Write($"| {string.Join(" | ", table.Columns.Select(E))} |\n|{string.Concat(table.Columns.Select(_ => " --- |"))}\n");
        foreach (var row in table.Rows)
            text.Write($"| {string.Join(" | ", row.Cells.Select(cell => E(cell.ToString())).Prepend(Title(row)))} |\n");
        if (table.More is not null)
            text.Write($"\n{E(table.More)}\n");
    }

    private static string Title(PageRow row)
    {
        var title = row.Address is null ? $"**{E(row.Title)}**" : $"[{E(row.Title)}]({Address(row.Address)})";
        var sources = string.Join(", ", row.Sources.Select(source => $"[{E(source.Text)}]({Address(source.Address)})"));
        return string.Join("<br>", [title, .. row.Detail.Select(E), .. sources.Length > 0 ? [sources] : Array.Empty<string>()]);
    }

    // In angle brackets an address may hold brackets and parentheses; what would end it there, or the cell of the table, is percent-encoded.
    private static string Address(string address) =>
        $"<{address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)}>";

    private static string E(string text)
    {
        StringBuilder escaped = new(text.Length + 8);
        foreach (var c in text)
        {
            if (char.IsControl(c))
                escaped.Append(' ');
            else if (Markup.Contains(c, StringComparison.Ordinal))
                escaped.Append('\\').Append(c);
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }
}
