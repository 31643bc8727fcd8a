using System.Text.Json.Nodes;
using Tracker.Http;

namespace Tracker.Csv;

/// <summary>
/// A text that may have a plain column and columns for languages. A filled plain cell makes it plain; a filled language sets that
/// language, an empty one clears it, and languages without a column stay.
/// </summary>
/// <param name="Plain">The index of the plain column; null when there is none.</param>
/// <param name="Languages">The tags of the columns and their indices.</param>
internal sealed record TextField(string Name, int? Plain, IReadOnlyList<(string Tag, int Index)> Languages) : CsvField(Name)
{
    public override void Merge(IReadOnlyList<string> cells, JsonObject record, FieldErrors errors)
    {
        var plain = Plain is { } index ? cells[index] : "";
        var anyLanguage = Languages.Any(language => cells[language.Index] is not "");
        if (plain is not "" && anyLanguage)
            errors.Add(Name, $"This has both a plain text and texts by language. Fill either {Name} or {Name}.{Languages[0].Tag} and its like.");
        else if (plain is not "")
            Set(record, JsonValue.Create(plain));
        else if (anyLanguage || record[Name] is JsonObject)
            Set(record, Merged(record[Name] as JsonObject, cells));
        else if (Plain is not null)
            Set(record, null);
    }

    private JsonObject? Merged(JsonObject? before, IReadOnlyList<string> cells)
    {
        var merged = before is null ? [] : (JsonObject)before.DeepClone();
        foreach (var (tag, index) in Languages)
        {
            // A tag means the same in any case, and stays as it was written.
            var name = merged.Select(member => member.Key).FirstOrDefault(known => known.Equals(tag, StringComparison.OrdinalIgnoreCase)) ?? tag;
            if (cells[index] is "")
                merged.Remove(name);
            else
                merged[name] = cells[index];
        }

        return merged.Count == 0 ? null : merged;
    }
}
