using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Tracker.Digests.Rendering;

/// <summary>
/// A digest as a page that also reads in a mail client and on paper: tables with headers, styles on the elements themselves, no script, nothing to
/// load. A style sheet only adds what attributes cannot say: dark colours and print.
/// </summary>
internal static class HtmlDigest
{
    // Letters of all scripts stay as they are; what HTML would read is encoded.
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Sheet = """
        @media (prefers-color-scheme: dark) {
          .page { background: #16191d !important; color: #e6e8eb !important; }
          .quiet { color: #a9b1ba !important; }
          .line { border-color: #3a4149 !important; }
          .link { color: #8ab8ff !important; }
          .late { color: #ff9d8a !important; }
        }
        @media screen and (max-width: 540px) {
          thead { display: none; }
          .row th, .row td { display: block; width: auto !important; padding: 2px 0 !important; border: 0 !important; }
          .row th { padding-top: 10px !important; }
          .row td::before { content: attr(data-label) ": "; opacity: .8; }
          .row td br { display: none; }
          .row td:last-child { border-bottom: 1px solid #8c959f !important; padding-bottom: 10px !important; }
        }
        @media print {
          :root { color-scheme: light !important; }
          .page { background: #fff !important; color: #000 !important; padding: 0 !important; }
          .quiet { color: #444 !important; }
          .link { color: #000 !important; }
          .late { color: #000 !important; }
          .row { break-inside: avoid; }
          h2 { break-after: avoid; }
        }
        """;

    public static string Write(Digest digest, string language) => Write(DigestPage.Of(digest, language));

    private static string Write(DigestPage page)
    {
        using StringWriter html = new(CultureInfo.InvariantCulture);
        html.Write($"""
            <!DOCTYPE html>
            <html lang="{E(page.Language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{E($"{page.Report}: {page.Title}, {page.Period}")}</title>
            <style>
            {Sheet}
            </style>
            </head>
            <body class="page" style="margin:0;padding:24px 16px;background:#ffffff;color:#1b1f24;font:16px/1.5 'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
            <main style="max-width:760px;margin:0 auto">
            <p class="quiet" style="margin:0;color:#57606a;font-size:14px">{E(page.Report)} · {E(page.Period)}</p>
            <h1 style="margin:2px 0 8px;font-size:26px;line-height:1.25"><a class="page" href="../board?lang={E(page.Language)}" style="color:#1b1f24;background:none;text-decoration:none">{E(page.Title)}</a></h1>
            <p style="margin:0 0 12px;font-size:17px;font-weight:600">{E(string.Join(" · ", page.Summary))}</p>

            """);
        foreach (var fact in page.Facts)
            html.Write($"<p class=\"quiet\" style=\"margin:0;color:#57606a;font-size:14px\">{E(fact)}</p>\n");
        foreach (var table in page.Tables)
            Write(html, table);
        html.Write($"""
            <p class="quiet" style="margin:28px 0 0;color:#57606a;font-size:12px;overflow-wrap:anywhere">{E(page.Note)}</p>
            </main>
            </body>
            </html>

            """);
        return html.ToString();
    }

    private static void Write(StringWriter html, PageTable table)
    {
        var late = table.Name == "overdue" ? " class=\"late\"" : "";
        var colour = table.Name == "overdue" ? ";color:#b3261e" : "";
        html.Write($"""
            <h2 id="{table.Name}"{late} style="margin:28px 0 4px;font-size:19px{colour}">{E(table.Heading)}</h2>
            <table aria-labelledby="{table.Name}" style="width:100%;border-collapse:collapse">
            <thead><tr>

            """);
        for (var i = 0; i < table.Columns.Count; i++)
            html.Write($"<th scope=\"col\" class=\"quiet line\" style=\"{Cell(i)};padding-top:2px;padding-bottom:4px;border-bottom:2px solid #d0d7de;color:#57606a;font-size:13px;font-weight:400\">{E(table.Columns[i])}</th>\n");
        html.Write("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
            Write(html, row, table.Columns);
        if (table.More is not null)
            html.Write($"<tr><td colspan=\"{table.Columns.Count}\" class=\"quiet\" style=\"padding:8px 0;color:#57606a\">{E(table.More)}</td></tr>\n");
        html.Write("</tbody>\n</table>\n");
    }

    private static void Write(StringWriter html, PageRow row, IReadOnlyList<string> columns)
    {
        html.Write($"<tr class=\"row\"><th scope=\"row\" class=\"line\" style=\"{Cell(0)};{Line};font-weight:400\">");
        html.Write(row.Address is null
            ? $"<span style=\"font-weight:600\">{E(row.Title)}</span>"
            : $"<a class=\"link\" href=\"{E(row.Address)}\" style=\"color:#0b57d0;font-weight:600;text-decoration:none\">{E(row.Title)}</a>");
        foreach (var line in row.Detail)
            html.Write($"<br><span class=\"quiet\" style=\"color:#57606a;font-size:14px\">{E(line)}</span>");
        if (row.Sources.Count > 0)
        {
            var links = row.Sources.Select(source => $"<a class=\"link\" href=\"{E(source.Address)}\" style=\"color:#0b57d0\">{E(source.Text)}</a>");
            html.Write($"<br><span style=\"font-size:13px\">{string.Join(", ", links)}</span>");
        }

        html.Write("</th>\n");
        for (var i = 0; i < row.Cells.Count; i++)
            html.Write($"<td class=\"line\" data-label=\"{E(columns[i + 1])}\" style=\"{Cell(i + 1)};{Line};font-size:15px\">{Cell(row.Cells[i])}</td>\n");
        html.Write("</tr>\n");
    }

    private const string Line = "border-bottom:1px solid #d0d7de";

    private static string Cell(int column) => column == 0
        ? "padding:8px 12px 8px 0;text-align:left;vertical-align:top;overflow-wrap:anywhere"
        : "padding:8px 0 8px 12px;text-align:left;vertical-align:top;width:24%";

    private static string Cell(PageCell cell) =>
        cell.Was is null ? E(cell.Text) : $"<s class=\"quiet\" style=\"color:#57606a\">{E(cell.Was)}</s> <br>{E(cell.Text)}";

    private static string E(string text) => s_encoder.Encode(text);
}
