using Tracker.Http;
using Tracker.Languages;
using Tracker.Milestones;

namespace Tracker.Csv;

/// <summary>What the columns of a file mean.</summary>
internal sealed class CsvHeader
{
    private CsvHeader(int width, IReadOnlyList<CsvField> fields) => (Width, Fields) = (width, fields);

    /// <summary>How many cells a row has.</summary>
    public int Width { get; }

    public IReadOnlyList<CsvField> Fields { get; }

    /// <summary>The index of the column of ids; null when there is none.</summary>
    public int? Id => Fields.OfType<PlainField>().FirstOrDefault(plain => plain.Name == Columns.Id)?.Index;

    /// <exception cref="RequestProblemException">A column is unknown or there twice: 400 that names it.</exception>
    public static CsvHeader Of(IReadOnlyList<string> names)
    {
        FieldErrors errors = new();
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        List<CsvField> fields = [];
        foreach (var (index, name) in names.Index())
        {
            if (!seen.Add(name))
                errors.Add(Shortened.Text(name), "This column is there twice. Send it once.");
            else if (FieldOf(name, index) is { } field)
                fields.Add(field);
            else if (!IsOfText(name) && !MilestoneDraft.ReadOnlyMembers.Contains(name))
                errors.Add(Shortened.Text(name), $"This column is not known. Separate columns by commas; allowed are: {string.Join(", ", Columns.All)}, and languages such as title.en.");
        }

        if (errors.Any)
            throw new RequestProblemException(Problems.Invalid(errors));
        return new(names.Count, [.. fields, .. Columns.Texts.Select(name => TextOf(name, names)).OfType<TextField>()]);
    }

    private static CsvField? FieldOf(string name, int index) => name switch
    {
        Columns.Tags => new TagsField(index),
        Columns.Correction => new FlagField(name, index),
        _ when Columns.Plain.Contains(name) => new PlainField(name, index),
        _ when Columns.Json.Contains(name) => new JsonCellField(name, index),
        _ => null,
    };

    private static bool IsOfText(string name) =>
        Columns.Texts.Any(text => name == text || (TagOf(text, name) is { } tag && LanguageTag.IsWellFormed(tag)));

    private static TextField? TextOf(string text, IReadOnlyList<string> names)
    {
        var columns = names.Index().Where(column => column.Item == text || TagOf(text, column.Item) is not null).ToList();
        if (columns.Count == 0)
            return null;
        var plain = columns.Where(column => column.Item == text).Select(column => (int?)column.Index).FirstOrDefault();
        return new(text, plain, [.. columns.Where(column => column.Item != text).Select(column => (TagOf(text, column.Item)!, column.Index))]);
    }

    private static string? TagOf(string text, string name) => name.StartsWith($"{text}.", StringComparison.Ordinal) ? name[(text.Length + 1)..] : null;
}
