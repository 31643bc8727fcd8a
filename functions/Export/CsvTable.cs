using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tracker.Csv;
using Tracker.Json;
using Tracker.Languages;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Export;

/// <summary>Milestones as rows of cells, with a column for each language that their texts are in.</summary>
internal sealed class CsvTable
{
    private readonly IReadOnlyList<MilestoneEntry> _entries;
    private readonly Programme _programme;
    private readonly string? _language;
    private readonly bool _safe;
    private readonly List<(string Name, Func<Milestone, string?> Cell)> _columns = [];

    public CsvTable(Programme programme, IReadOnlyList<MilestoneEntry> entries, string? language, bool safe)
    {
        (_programme, _entries, _language, _safe) = (programme, entries, language, safe);
        Add(Columns.Id, one => one.Id);
        Add("kind", one => Words<Kind>.Of(one.Kind));
        AddText("title", one => one.Title);
        AddText("summary", one => one.Summary);
        Add("priority", one => one.Priority);
        Add("initiative", one => one.Initiative);
        Add("status", one => Words<Status>.Of(one.Status));
        Add("planned", one => one.Planned?.ToString());
        Add("actual", one => one.Actual?.ToString());
        AddText("place", one => one.Place);
        Add("body", one => one.Body);
        Add("sources", one => Json(one.Sources, TrackerJson.Readable.IReadOnlyListSource));
        Add("claims", one => Json(one.Claims, TrackerJson.Readable.IReadOnlyListClaim));
        Add("related", one => Json(one.Related, TrackerJson.Readable.IReadOnlyListRelation));
        Add(Columns.Tags, one => one.Tags is null ? null : TagsCell.Of(one.Tags));
    }

    /// <summary>Those that the texts came out in, when one was asked for.</summary>
    public IReadOnlyCollection<string> Languages => _language is null
        ? []
        : [.. _entries.SelectMany(entry => Texts(entry.Value)).Select(text => Chosen(text).Language).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    public string[] Header => [.. _columns.Select(column => column.Name)];

    public IEnumerable<string[]> Rows => _entries.Select(entry => entry.Value).Select(value =>
        _columns.Select(column => FormulaGuard.Defused(column.Cell(value) ?? "", _safe)).ToArray());

    private void Add(string name, Func<Milestone, string?> cell) => _columns.Add((name, cell));

    private void AddText(string name, Func<Milestone, Text?> text)
    {
        if (_language is not null)
        {
            Add(name, one => text(one) is { } there ? Chosen(there).Text : null);
            return;
        }

        var texts = _entries.Select(entry => text(entry.Value)).OfType<Text>().ToList();
        var tags = TagsOf(texts);
        if (tags.Count == 0 || texts.Any(one => one.IsPlain))
            Add(name, one => text(one) is { IsPlain: true } plain ? plain.Values[0] : null);
        foreach (var tag in tags)
            Add($"{name}.{tag}", one => text(one) is { IsPlain: false } there ? ValueOf(there, tag) : null);
    }

    // The programme's languages first, in its order and spelling.
    private List<string> TagsOf(IReadOnlyList<Text> texts)
    {
        var used = texts.SelectMany(text => text.Languages.ToArray()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var ordered = _programme.AllLanguages.Where(used.Contains).ToList();
        return [.. ordered, .. used.Except(ordered, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
    }

    private static string? ValueOf(Text text, string tag)
    {
        for (var i = 0; i < text.Languages.Length; i++)
        {
            if (text.Languages[i].Equals(tag, StringComparison.OrdinalIgnoreCase))
                return text.Values[i];
        }

        return null;
    }

    private Translation Chosen(Text text) => text.Pick([_language!], _programme.DefaultLanguage);

    private static IEnumerable<Text> Texts(Milestone one) => new[] { one.Title, one.Summary, one.Place }.OfType<Text>();

    private static string? Json<T>(T? value, JsonTypeInfo<T> type) where T : class => value is null ? null : JsonSerializer.Serialize(value, type);
}
