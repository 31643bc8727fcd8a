using System.Globalization;
using Azure.Data.Tables;

namespace Tracker.Log;

/// <summary>A text over as many properties (<c>Json</c>, <c>Json1</c>, ...) as a property's limit of 32 Ki characters asks for.</summary>
internal static class SplitText
{
    // UTF-16 code units; a table's string property holds 64 KiB of them.
    internal const int Part = 32 * 1024;

    public static void Write(TableEntity row, string name, string? text)
    {
        if (text is null)
            return;
        var part = 0;
        for (var start = 0; start == 0 || start < text.Length; part++)
        {
            var length = Math.Min(Part, text.Length - start);
            // A surrogate pair stays together: half of one cannot be written as UTF-8.
            if (start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]))
                length--;
            row[Name(name, part)] = text.Substring(start, length);
            start += length;
            if (text.Length == 0)
                break;
        }
    }

    public static string? Read(TableEntity row, string name)
    {
        var text = row[name] as string;
        for (var part = 1; text is not null && row[Name(name, part)] is string more; part++)
            text += more;
        return text;
    }

    /// <summary>The properties that hold its first parts.</summary>
    public static IEnumerable<string> Names(string name, int parts) => Enumerable.Range(0, parts).Select(part => Name(name, part));

    /// <summary>Whether there may be a part after the first ones: the last of them is full, or short of a surrogate pair.</summary>
    public static bool MayGoOn(TableEntity row, string name, int parts) => row[Name(name, parts - 1)] is string { Length: >= Part - 1 };

    private static string Name(string name, int part) => part == 0 ? name : name + part.ToString(CultureInfo.InvariantCulture);
}
