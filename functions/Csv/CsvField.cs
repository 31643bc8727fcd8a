using System.Text;
using System.Text.Json.Nodes;
using Tracker.Http;

namespace Tracker.Csv;

/// <summary>A member of a milestone as the cells of a row have it. An empty cell clears.</summary>
internal abstract record CsvField(string Name)
{
    /// <summary>Changes the member in a record by the row's cells; what is wrong with them is told to <paramref name="errors"/>.</summary>
    public abstract void Merge(IReadOnlyList<string> cells, JsonObject record, FieldErrors errors);

    protected void Set(JsonObject record, JsonNode? value)
    {
        if (value is null)
            record.Remove(Name);
        else
            record[Name] = value;
    }
}

internal sealed record PlainField(string Name, int Index) : CsvField(Name)
{
    public override void Merge(IReadOnlyList<string> cells, JsonObject record, FieldErrors errors) =>
        Set(record, cells[Index] is "" ? null : JsonValue.Create(cells[Index]));
}

internal sealed record FlagField(string Name, int Index) : CsvField(Name)
{
    public override void Merge(IReadOnlyList<string> cells, JsonObject record, FieldErrors errors)
    {
        // Spreadsheets write their own truth in capitals.
        if (cells[Index] is not "" && !bool.TryParse(cells[Index], out _))
            errors.Add(Name, "This is neither true nor false.");
        else
            Set(record, cells[Index] is "" ? null : JsonValue.Create(bool.Parse(cells[Index])));
    }
}

internal sealed record JsonCellField(string Name, int Index) : CsvField(Name)
{
    public override void Merge(IReadOnlyList<string> cells, JsonObject record, FieldErrors errors)
    {
        if (cells[Index] is "")
            Set(record, null);
        else if (JsonSyntax.Mistake(Encoding.UTF8.GetBytes(cells[Index])) is var (_, message))
            errors.Add(Name, message);
        else
            Set(record, JsonNode.Parse(cells[Index]));
    }
}

internal sealed record TagsField(int Index) : CsvField(Columns.Tags)
{
    public override void Merge(IReadOnlyList<string> cells, JsonObject record, FieldErrors errors)
    {
        if (TagsCell.IsJson(cells[Index]))
            new JsonCellField(Name, Index).Merge(cells, record, errors);
        else
            Set(record, TagsCell.Read(cells[Index]));
    }
}
