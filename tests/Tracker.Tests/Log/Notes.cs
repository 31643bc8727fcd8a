using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tracker.Log;

namespace Tracker.Tests.Log;

/// <summary>The smallest state that needs all of the log: texts by id that come, change, go and come again.</summary>
internal sealed record Notes : IProjection<Notes>
{
    private ImmutableSortedDictionary<string, Note> _notes = ImmutableSortedDictionary.Create<string, Note>(StringComparer.Ordinal);

    public static Notes Empty { get; } = new();

    public long Bytes => 100 + (_notes.Count * 1_000L);

    public IEnumerable<Subject> Subjects => _notes.Keys.Select(Subject);

    /// <summary>Those that are there.</summary>
    public IReadOnlyDictionary<string, string> Texts => _notes.Where(note => note.Value.Text is not null).ToDictionary(note => note.Key, note => note.Value.Text!);

    public static Subject Subject(string id) => new(SubjectKind.Milestone, id);

    public string? this[string id] => _notes.GetValueOrDefault(id)?.Text;

    public long SeqOf(Subject subject) => _notes.GetValueOrDefault(subject.Id)?.Seq ?? 0;

    public string? TrailBefore(Subject subject, EventType next) => _notes.GetValueOrDefault(subject.Id)?.Trail;

    public static async Task<Notes> LoadAsync(IAsyncEnumerable<StateRow> rows)
    {
        var notes = Empty._notes.ToBuilder();
        await foreach (var row in rows)
            notes.Add(row.Subject.Id, new Note(row.Json is null ? null : JsonSerializer.Deserialize<string>(row.Json), row.Seq, row.Trail));
        return new() { _notes = notes.ToImmutable() };
    }

    public Notes Apply(LogEvent e)
    {
        var events = int.Parse(_notes.GetValueOrDefault(e.Subject.Id)?.Trail ?? "0", CultureInfo.InvariantCulture) + 1;
        return With(e.Subject, new(e.Type == EventType.Removed ? null : Text(e.Data), e.Seq, events.ToString(CultureInfo.InvariantCulture)));
    }

    public Notes Undo(LogEvent e) => e.Previous == 0
        ? new() { _notes = _notes.Remove(e.Subject.Id) }
        : With(e.Subject, new(e.Type switch
        {
            EventType.Recorded => null,
            EventType.Removed => Text(e.Data),
            _ => (string?)JsonNode.Parse(e.Old!)!["text"],
        }, e.Previous, e.OldTrail!));

    public StateRow RowOf(Subject subject)
    {
        var note = _notes[subject.Id];
        return new(subject, note.Seq, note.Text is null ? null : Json(note.Text), note.Trail,
            note.Text is null ? new Dictionary<string, object>() : new Dictionary<string, object> { ["Title"] = note.Text[..Math.Min(note.Text.Length, 20)] });
    }

    private Notes With(Subject subject, Note note) => new() { _notes = _notes.SetItem(subject.Id, note) };

    private static string Json(string text) => JsonSerializer.Serialize(text);

    private static string Text(string json) => JsonSerializer.Deserialize<string>(json)!;

    private sealed record Note(string? Text, long Seq, string Trail);

    /// <summary>Records a note; "taken" when it is there.</summary>
    public static Func<View<Notes>, DateTimeOffset, Decision<string>> Add(string id, string text = "text") => (view, _) =>
        view.State[id] is null ? new("added", new Change(EventType.Recorded, Subject(id), Json(text)) { RecordedBy = "ann", Reason = "because" }) : new("taken");

    /// <summary>Changes a note; "unknown" when it is not there, "same" when it says so already.</summary>
    public static Func<View<Notes>, DateTimeOffset, Decision<string>> Set(string id, string text) => (view, _) => view.State[id] switch
    {
        null => new("unknown"),
        var old when old == text => new("same"),
        var old => new("changed", new Change(EventType.Changed, Subject(id), Json(text), new JsonObject { ["text"] = old }.ToJsonString()) { Correction = true }),
    };

    public static Func<View<Notes>, DateTimeOffset, Decision<string>> Remove(string id) => (view, _) =>
        view.State[id] is { } old ? new("removed", new Change(EventType.Removed, Subject(id), Json(old))) : new("unknown");
}
