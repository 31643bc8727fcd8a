using System.Text;

namespace Tracker.Tests.Export;

/// <summary>Reads CSV by the grammar of RFC 4180, section 2, and nothing beyond it: the app's own library is not in between.</summary>
internal static class Rfc4180
{
    /// <exception cref="FormatException">The text is not by the grammar.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Parse(string text)
    {
        List<IReadOnlyList<string>> records = [];
        List<string> record = [];
        for (var at = 0; at < text.Length;)
        {
            record.Add(text[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                if (at == text.Length || text[at] == '\r')
                    record.Add("");
                else
                    continue;
            }

            if (!text.AsSpan(at).StartsWith("\r\n"))
                throw new FormatException($"No comma or line break follows the cell that ends at {at}.");
            at += 2;
            records.Add(record);
            record = [];
        }

        return records;
    }

    private static string Plain(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is not (',' or '\r'))
        {
            if (text[at] is '"' or '\n')
                throw new FormatException($"The cell that begins at {start} must be quoted.");
            at++;
        }

        return text[start..at];
    }

    private static string Quoted(string text, ref int at)
    {
        StringBuilder cell = new();
        for (at++; ; at++)
        {
            if (text[at] != '"')
                cell.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[++at]);
            else
                break;
        }

        at++;
        return cell.ToString();
    }
}
