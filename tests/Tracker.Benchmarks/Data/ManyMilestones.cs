using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Benchmarks.Data;

/// <summary>A programme of very many milestones of the sample's size.</summary>
internal static class ManyMilestones
{
    public const string ProgrammeJson = """{ "title": "Many", "timeZone": "Asia/Almaty", "priorities": [{ "id": "energy" }, { "id": "security" }] }""";

    private static readonly string[] s_kinds = ["forum", "summit", "strategy", "fund"];
    private static readonly string[] s_statuses = ["proposed", "planned", "postponed", "cancelled"];

    /// <summary>Folded from its log, as every view is.</summary>
    public static Moment Of(int count)
    {
        var view = View<ProgrammeState>.Empty.Apply(Event(1, new(SubjectKind.Programme, "many"), ProgrammeJson.Insert(1, "\"id\": \"many\",")));
        for (var i = 0; i < count; i++)
            view = view.Apply(Event(i + 2, new(SubjectKind.Milestone, $"m{i:000000}"), Milestone(i)));
        return new(view, new(2024, 7, 1, 0, 0, 0, TimeSpan.Zero));
    }

    /// <summary>One of them, as JSON.</summary>
    public static string Milestone(int i) => $$"""
        {
          "id": "m{{i:000000}}", "kind": "{{s_kinds[i % 4]}}", "status": "{{s_statuses[i / 4 % 4]}}", "priority": "{{(i % 3 == 0 ? "energy" : "security")}}",
          "title": { "en": "Energy forum number {{i}}", "ru": "Энергетический форум номер {{i}}", "kk": "Энергетикалық форум {{i}}" }, "initiative": "i{{i % 100}}",
          {{(i % 50 == 0 ? "" : $"\"planned\": \"20{(i % 30) + 10}-{(i % 12) + 1:00}\",")}} "place": { "en": "Astana {{i % 20}}", "ru": "Астана {{i % 20}}" }, "body": "Body {{i % 7}}",
          "sources": [{ "url": "https://example.org/{{i}}" }], "tags": ["gas", "tag{{i % 40}}"]{{(i % 200 == 0 ? """, "claims": [{ "field": "body", "value": "Another" }]""" : "")}}
        }
        """;

    private static LogEvent Event(long seq, Subject subject, string data) => new()
    {
        Seq = seq,
        Type = EventType.Recorded,
        Subject = subject,
        RecordedAt = DateTimeOffset.UnixEpoch.AddSeconds(seq),
        Previous = 0,
        Data = data,
        Commit = "",
    };
}
