using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Log;
using Tracker.Milestones.Query;
using Tracker.Programmes;

namespace Tracker.Tests.Milestones.Query;

/// <summary>Any query on any programme gives what a reader with paper and pencil would find.</summary>
public sealed class Query_law_tests
{
    private static readonly DateOnly s_today = new(2024, 7, 1);

    // A date as it is written, with its first and last day.
    private static readonly (string Text, string First, string Last)[] s_dates =
    [
        ("2024", "2024-01-01", "2024-12-31"), ("2024-Q2", "2024-04-01", "2024-06-30"), ("2024-06", "2024-06-01", "2024-06-30"),
        ("2024-06-30", "2024-06-30", "2024-06-30"), ("2024-07-01", "2024-07-01", "2024-07-01"), ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("2023-07-05/2024-06", "2023-07-05", "2024-06-30"), ("2024-06/2024-07", "2024-06-01", "2024-07-31"), ("", "", ""),
    ];

    private static readonly string[] s_titles = ["SCO Summit", "Саммит ШОС", "Шаңғай Ұйымы", "Élan vital", "energy-forum"];

    private static readonly Gen<Paper> s_paper = Gen.Select(
        OneOf("summit", "forum", "meeting"), OneOf("proposed", "planned", "postponed", "held", "cancelled"), OneOf("energy", "security", ""),
        OneOf("i1", "i2", ""), Gen.Int[0, s_dates.Length - 1], OneOf("Astana", "almaty", ""), OneOf("gas", "Oil", ""), Gen.Int[0, s_titles.Length - 1])
        .Select((kind, status, priority, initiative, date, place, tag, title) => new Paper(kind, status, priority, initiative, s_dates[date], place, tag, s_titles[title]));

    private static readonly Gen<(string Name, string Value)[]> s_query = Gen.Select(
        Some("kind", "summit", "forum", "summit,meeting"), Some("status", "planned", "held,cancelled", "proposed,postponed"), Some("priority", "energy", "energy,security"),
        Some("initiative", "i1", "i1,i2", "none"), Some("place", "ASTANA", "astana,Almaty"), Some("tag", "GAS", "oil,gas"),
        Gen.Select(Some("from", "2024-06-30", "2024-01-01", "2024-07-01"), Some("to", "2024-07-01", "2024-07-31", "2025-01-01"), Some("overdue", "true", "false"), Some("undated", "true", "false"), Some("q", "с", "шаңғ ұй", "elan", "forum", "sco sum"), Some("sort", "date", "-date", "-changed", "title"))
            .Select((a, b, c, d, e, f) => (string?[])[a, b, c, d, e, f]))
        .Select((a, b, c, d, e, f, rest) => ((string?[])[a, b, c, d, e, f, .. rest]).OfType<string>().Select(one => one.Split('=')).Select(pair => (pair[0], pair[1])).ToArray());

    [Fact]
    public void Answers_are_those_of_a_naive_search() =>
        Gen.Select(s_paper.Array[0, 30], s_query, Gen.Int[1, 10]).Sample((papers, query, top) =>
        {
            var moment = MomentOf(papers);
            var wanted = Naive(papers, query.ToDictionary(pair => pair.Name, pair => pair.Value)).Select(i => $"m{i:00}").ToList();

            List<string> found = [];
            while (true)
            {
                var page = MilestoneList.Of(new Dictionary<string, Moment> { ["p"] = moment }, Read(query, top), found.Count, several: false);
                found.AddRange(page.Value.Select(item => item!["id"]!.ToString()));
                if (!page.More)
                    return found.SequenceEqual(wanted);
            }
        });

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<string?> Some(string name, params string[] values) =>
        Gen.Int[0, (values.Length * 2) - 1].Select(i => i < values.Length ? $"{name}={values[i]}" : null);

    private static MilestoneQuery Read((string Name, string Value)[] query, int top)
    {
        DefaultHttpContext context = new();
        context.Request.QueryString = QueryString.Create(query.Append(("top", $"{top}")).Select(pair => KeyValuePair.Create(pair.Item1, (string?)pair.Item2)));
        QueryParameters parameters = new(context.Request, [.. MilestoneQuery.Parameters]);
        var read = MilestoneQuery.Of(parameters);
        parameters.ThrowIfAny();
        return read;
    }

    private static IEnumerable<int> Naive(Paper[] papers, Dictionary<string, string> query)
    {
        var found = Enumerable.Range(0, papers.Length).Where(i => Takes(papers[i], query)).ToList();
        IEnumerable<int> byDate = found.Where(i => papers[i].Date.First != "").OrderBy(i => papers[i].Date.First).ThenBy(i => papers[i].Date.Last).ThenBy(i => i);
        var undated = found.Where(i => papers[i].Date.First == "");
        return query.GetValueOrDefault("sort") switch
        {
            "-date" => [.. byDate.Reverse(), .. undated.Reverse()],
            "-changed" => found.OrderDescending(),
            "title" => [.. byDate.Concat(undated).OrderBy(i => Array.IndexOf(["elan vital", "energy-forum", "sco summit", "саммит шос", "шаңғаи ұиымы"], Plain(papers[i].Title)))],
            _ => byDate.Concat(undated),
        };
    }

    private static bool Takes(Paper paper, Dictionary<string, string> query) => query.All(parameter => parameter.Key switch
    {
        "kind" => Among(paper.Kind, parameter.Value),
        "status" => Among(paper.Status, parameter.Value),
        "priority" => Among(paper.Priority, parameter.Value),
        "initiative" => Among(paper.Initiative, parameter.Value),
        "place" => Among(paper.Place, parameter.Value),
        "tag" => Among(paper.Tag, parameter.Value),
        "from" => paper.Date.First != "" && string.CompareOrdinal(paper.Date.Last, parameter.Value) >= 0,
        "to" => paper.Date.First != "" && string.CompareOrdinal(paper.Date.First, parameter.Value) <= 0,
        "overdue" => (paper.IsOpen && paper.Date.First != "" && string.CompareOrdinal(paper.Date.Last, "2024-07-01") < 0) == (parameter.Value == "true"),
        "undated" => (paper.Date.First == "") == (parameter.Value == "true"),
        "q" => parameter.Value.Split(' ').All(word =>
            $"{paper.Title} {paper.Place} {paper.Tag}".Split(' ', '-').Any(other => Plain(other).StartsWith(Plain(word), StringComparison.Ordinal))),
        _ => true,
    });

    private static bool Among(string value, string list) => value != "" && list.Split(',').Contains(value, StringComparer.OrdinalIgnoreCase);

    private static string Plain(string text) => text.ToLowerInvariant().Replace('é', 'e').Replace('й', 'и');

    private static Moment MomentOf(Paper[] papers)
    {
        var view = View<ProgrammeState>.Empty.Apply(Event(1, new(SubjectKind.Programme, "p"), """{ "id": "p", "title": "P", "timeZone": "UTC", "priorities": [{ "id": "energy" }, { "id": "security" }] }"""));
        foreach (var (i, paper) in papers.Index())
            view = view.Apply(Event(i + 2, new(SubjectKind.Milestone, $"m{i:00}"), paper.Json(i)));
        return new(view, new(s_today, TimeOnly.MinValue, TimeSpan.Zero));
    }

    private static LogEvent Event(long seq, Subject subject, string data) => new()
    {
        Seq = seq,
        Type = EventType.Recorded,
        Subject = subject,
        RecordedAt = DateTimeOffset.UnixEpoch.AddSeconds(seq / 3),
        Previous = 0,
        Data = data,
        Commit = "",
    };

    private sealed record Paper(
        string Kind, string Status, string Priority, string Initiative, (string Text, string First, string Last) Date, string Place, string Tag, string Title)
    {
        public bool IsOpen => Status is not ("held" or "cancelled");

        public string Json(int i)
        {
            JsonObject json = new() { ["id"] = $"m{i:00}", ["kind"] = Kind, ["status"] = Status, ["title"] = Title };
            foreach (var (name, value) in ((string, string)[])[("priority", Priority), ("initiative", Initiative), ("planned", Date.Text), ("place", Place)])
            {
                if (value != "")
                    json[name] = value;
            }

            if (Tag != "")
                json["tags"] = new JsonArray(Tag);
            return json.ToJsonString();
        }
    }
}
