using Tracker.Digests.Rendering;

namespace Tracker.Subscriptions.Messages;

/// <summary>As much of a digest's page as a chat takes: the first rows of each section, a line each.</summary>
internal static class MessageLines
{
    private const int MaxRows = 5;
    private const int MaxCharacters = 300;

    /// <param name="address">Of the page; null: no line has a link.</param>
    public static IEnumerable<MessageLine> Of(PageTable table, Uri? address) =>
    [
        .. table.Rows.Take(MaxRows).Select(row => Of(row, address)),
        .. table.Rows.Count > MaxRows ? [new MessageLine("…", "", null)] : Array.Empty<MessageLine>(),
    ];

    public static string Cut(string text, int max = MaxCharacters)
    {
        if (text.Length <= max)
            return text;
        // Half of a surrogate pair is no character.
        return $"{text[..(char.IsHighSurrogate(text[max - 2]) ? max - 2 : max - 1)]}…";
    }

    // The first line of the details says what kind of thing it is: a chat has no room for it.
    private static MessageLine Of(PageRow row, Uri? address)
    {
        var title = Cut(row.Title, MaxCharacters - 2);
        var rest = string.Concat(row.Cells.Select(cell => cell.ToString()).Concat(row.Detail.Skip(1)).Select(part => $" — {part}"));
        return new(title, Cut(rest, MaxCharacters - title.Length), address is null || row.Address is null ? null : new(address, row.Address));
    }
}

/// <param name="Title">What the line is about.</param>
/// <param name="Address">Where more of it is to be read, if known.</param>
internal readonly record struct MessageLine(string Title, string Rest, Uri? Address);
