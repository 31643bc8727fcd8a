using Tracker.Digests.Rendering;

namespace Tracker.Subscriptions.Messages;

/// <summary>As much of a digest's page as a chat takes: the first rows of each section, a line each.</summary>
internal static class MessageLines
{
    private const int MaxRows = 5;
    private const int MaxCharacters = 300;

    public static IEnumerable<string> Of(PageTable table) =>
    [
        .. table.Rows.Take(MaxRows).Select(row => Cut(string.Join(" — ", row.Cells.Select(cell => cell.ToString()).Prepend(row.Title).Concat(row.Detail.Skip(1))))),
        .. table.Rows.Count > MaxRows ? ["…"] : Array.Empty<string>(),
    ];

    public static string Cut(string text, int max = MaxCharacters)
    {
        if (text.Length <= max)
            return text;
        // Half of a surrogate pair is no character.
        return $"{text[..(char.IsHighSurrogate(text[max - 2]) ? max - 2 : max - 1)]}…";
    }
}
