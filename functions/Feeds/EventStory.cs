using System.Text.Json;
using System.Text.Json.Nodes;
using Tracker.Dates;
using Tracker.History;
using Tracker.Json;
using Tracker.Languages;
using Tracker.Log;
using Tracker.Milestones;

namespace Tracker.Feeds;

/// <summary>What an event says to people: a headline, and line by line what changed.</summary>
/// <param name="pick">Chooses the language of a text.</param>
internal sealed class EventStory(FeedWords words, Func<Text, string> pick)
{
    private static readonly string[] s_introduced = ["kind", "status", "planned", "actual", "term", "place", "summary"];

    private readonly IntervalWords _dates = IntervalWords.In(words.Language);

    /// <summary>Whom it is about, and the most that happened: <c>SCO Summit 2024: moved from June 2024 to 3–4 July 2024</c>.</summary>
    public string Headline(LogEvent e)
    {
        var data = (JsonObject)JsonNode.Parse(e.Data)!;
        var subject = data["title"] is { } title ? Show("title", title) : e.Subject.Id;
        return $"{subject}: {(e.Type switch
        {
            EventType.Recorded => words.Recorded,
            EventType.Removed => words.Removed,
            _ => Change(e, EventAnswer.Changed((JsonObject)JsonNode.Parse(e.Old!)!, data)),
        })}";
    }

    /// <summary>Of a change each member, old and new; else what there is, or was.</summary>
    public IReadOnlyList<string> Lines(LogEvent e)
    {
        var data = (JsonObject)JsonNode.Parse(e.Data)!;
        return e.Old is null
            ? [.. s_introduced.Where(data.ContainsKey).Select(name => $"{words.Member(name)}: {Show(name, data[name])}")]
            : [.. EventAnswer.Changed((JsonObject)JsonNode.Parse(e.Old)!, data).Select(member => Line(member.Key, (JsonObject)member.Value!))];
    }

    private string Change(LogEvent e, JsonObject changed)
    {
        if (e.Correction)
            return Named(words.Corrected, changed);

        List<string> parts = [];
        if (changed["status"]?["to"] is { } status)
            parts.Add(Show("status", status));
        if (changed["planned"] is { } planned)
            parts.Add(Plan(planned["from"], planned["to"]));
        return parts.Count > 0 ? string.Join("; ", parts) : Named(words.Changed, changed);
    }

    private string Plan(JsonNode? from, JsonNode? to) => (from, to) switch
    {
        (not null, not null) => words.Moved(Show("planned", from), Show("planned", to)),
        (null, not null) => words.PlannedFor(Show("planned", to)),
        _ => words.Unplanned,
    };

    private string Named(string what, JsonObject changed) => $"{what} ({string.Join(", ", changed.Select(member => words.Member(member.Key)))})";

    // Lists are only named: what changed in them is to be seen where the entry links to.
    private string Line(string name, JsonObject step)
    {
        if (step["from"] is JsonArray || step["to"] is JsonArray)
            return words.Member(name);
        var (from, to) = (step["from"] is { } old ? Show(name, old) : null, step["to"] is { } now ? Show(name, now) : "—");
        // A text may have changed in another language than this one.
        if (from == to)
            return words.Member(name);
        return from is null ? $"{words.Member(name)}: {to}" : $"{words.Member(name)}: {from} → {to}";
    }

    private string Show(string name, JsonNode? value) => (name, value?.GetValueKind()) switch
    {
        ("status", JsonValueKind.String) when Words<Status>.TryParse(value!.GetValue<string>(), out var status) => words.Milestones.Statuses[status],
        ("kind", JsonValueKind.String) when Words<Kind>.TryParse(value!.GetValue<string>(), out var kind) => words.Milestones.Heading(kind),
        ("planned" or "actual" or "term", JsonValueKind.String) => _dates.Write(Interval.Parse(value!.GetValue<string>())),
        ("title" or "summary" or "place", _) => pick(value.Deserialize(TrackerJson.Default.Text)!),
        (_, JsonValueKind.String) => value!.GetValue<string>(),
        (_, JsonValueKind.Object) => "…",
        _ => value?.ToJsonString() ?? "",
    };
}
