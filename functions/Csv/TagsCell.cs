using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tracker.Csv;

/// <summary>Tags in one cell: between semicolons, as people write them, or as a JSON list where a tag would not come back from that.</summary>
internal static class TagsCell
{
    public static string Of(IReadOnlyList<string> tags)
    {
        var plain = string.Join(';', tags);
        return tags.SequenceEqual(Split(plain)) && !IsJson(plain) ? plain : JsonSerializer.Serialize(tags, TrackerJson.Readable.IReadOnlyListString);
    }

    public static bool IsJson(string cell) => cell.StartsWith('[');

    public static JsonArray Read(string cell) => [.. Split(cell).Select(tag => JsonValue.Create(tag))];

    private static string[] Split(string cell) => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
