using System.Text.Json.Nodes;
using Tracker.Http;
using Tracker.Log;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Simulation.Histories;

/// <summary>What clients come up with: writes of the app, legal and illegal, on few enough milestones that they get into each other's way.</summary>
internal sealed class Wishes(Weather weather, Random random)
{
    private static readonly string[] s_kinds = ["forum", "strategy", "fund"];
    private static readonly string[] s_statuses = ["proposed", "negotiating", "planned", "postponed", "held", "adopted", "cancelled"];
    private static readonly string[] s_dates = ["2024", "2024-Q3", "2024-06", "2024-07-04", "2024-07-03/2024-07-04"];

    public string Programme => $"p{random.Next(weather.Programmes)}";

    /// <summary>With a digest every day, at the instant at which a history begins.</summary>
    private const string DailyAtEight = """{ "title": "Programme", "timeZone": "Asia/Almaty", "digest": { "cadence": "daily", "time": "08:00" } }""";

    public static Intent Found(string name, string programme) =>
        new(name, programme, "found it", view => ProgrammeWrites.Put(view, programme, ProgrammeDraft.Of(Json(DailyAtEight)), Conditions.None, name));

    /// <summary>Its digests come at another time, or on other days, or not any more.</summary>
    public Intent Schedule(string name, string programme)
    {
        var zone = Any(["Asia/Almaty", "Europe/Berlin", "Pacific/Auckland"]);
        var digest = random.Next(4) == 0 ? """{ "cadence": "weekly", "day": "friday" }""" : $$"""{ "cadence": "daily", "time": "{{random.Next(24):00}}:30" }""";
        return Schedule(name, programme, $$"""{ "title": "Programme", "timeZone": "{{zone}}", "digest": {{digest}}, "archived": {{(random.Next(4) == 0 ? "true" : "false")}} }""");
    }

    /// <summary>A digest every day again.</summary>
    public static Intent ScheduleAgain(string name, string programme) => Schedule(name, programme, DailyAtEight);

    private static Intent Schedule(string name, string programme, string draft) => new(name, programme, $"schedule {draft}", view => ProgrammeWrites.Put(
        view, programme, ProgrammeDraft.Of(Json(draft)), new(new IfMatch(Any: true, []), IfNoneMatchAny: false), name));

    public Intent Record(string name, string programme, KeyClaim? claim) => Record(name, programme, Draft(random.Next(4) == 0 ? null : Id()), claim);

    public static Intent Record(string name, string programme, string draft, KeyClaim? claim) =>
        new(name, programme, $"record {draft}", view => MilestoneWrites.Record(view, MilestoneDraft.Of(Json(draft)), name), claim);

    public Intent Change(string name, string programme, View<ProgrammeState>? known)
    {
        var id = Id();
        var expected = Expected(id, known);
        switch (random.Next(5))
        {
            case 0:
                return new(name, programme, $"remove {id} {expected}", view => MilestoneWrites.Remove(view, id, "over", expected, name));
            case 1:
                var draft = Draft(id);
                return new(name, programme, $"put {draft} {expected}", view => MilestoneWrites.Put(view, id, MilestoneDraft.Of(Json(draft)), expected, name));
            default:
                var patch = Patch();
                var condition = random.Next(2) == 0 ? Conditions.None : expected;
                return new(name, programme, $"patch {id} {patch} {condition}", view => MilestoneWrites.Patch(view, id, Json(patch), condition, name));
        }
    }

    public Intent ImportItem(string name, string programme, string id)
    {
        var draft = Draft(id);
        return new(name, programme, $"import {draft}", view => MilestoneWrites.Import(view, MilestoneDraft.Of(Json(draft)), _ => true, name));
    }

    /// <summary>Several milestones, all or none.</summary>
    public Intent Together(string name, string programme)
    {
        string[] drafts = [.. Enumerable.Range(0, weather.Milestones).Where(_ => random.Next(2) == 0).Select(i => Draft($"m{i}"))];
        return new(name, programme, $"import together {string.Join(' ', drafts)}", view =>
        {
            var decisions = drafts.Select(draft => MilestoneWrites.Import(view, MilestoneDraft.Of(Json(draft)), _ => true, name)).ToList();
            return decisions.Find(decision => decision.Answer is not (WriteOutcome.Created or WriteOutcome.Changed or WriteOutcome.Unchanged))
                ?? new(
                    decisions.Exists(decision => decision.Changes.Count > 0) ? new WriteOutcome.Changed("all") : new WriteOutcome.Unchanged("all"),
                    [.. decisions.SelectMany(decision => decision.Changes)]);
        });
    }

    public string Id() => $"m{random.Next(weather.Milestones)}";

    public string Draft(string? id)
    {
        JsonObject draft = new() { ["kind"] = Any(s_kinds), ["title"] = $"Milestone {random.Next(5)}", ["reason"] = "because" };
        if (id is not null)
            draft["id"] = id;
        if (random.Next(3) > 0)
            draft["planned"] = Any(s_dates);
        if (random.Next(4) == 0)
            draft["related"] = new JsonArray(new JsonObject { ["type"] = "dependsOn", ["id"] = Id() });
        if (random.Next(20) == 0)
            draft["summary"] = new string('я', random.Next(1, 4_000));
        return draft.ToJsonString(TrackerJson.Readable.Options);
    }

    private string Patch()
    {
        JsonObject patch = random.Next(4) switch
        {
            0 => new() { ["title"] = $"Milestone {random.Next(5)}" },
            1 => new() { ["planned"] = Any(s_dates), ["reason"] = "moved" },
            2 => new() { ["planned"] = Any(s_dates), ["reason"] = "mended", ["correction"] = true },
            _ => new() { ["status"] = Any(s_statuses), ["reason"] = "so it is" },
        };
        if ((string?)patch["status"] is "held" or "adopted")
            patch["sources"] = new JsonArray(new JsonObject { ["url"] = "https://example.org/" });
        return patch.ToJsonString(TrackerJson.Readable.Options);
    }

    // What the client knows may be old: then it must be refused.
    private Conditions Expected(string id, View<ProgrammeState>? known) => random.Next(3) == 0
        ? new(new IfMatch(Any: true, []), IfNoneMatchAny: false)
        : new(new IfMatch(Any: false, [known?.State.Milestones.SeqOf(id) ?? 0]), IfNoneMatchAny: false);

    private string Any(string[] words) => words[random.Next(words.Length)];

    private static JsonObject Json(string text) => (JsonObject)JsonNode.Parse(text)!;
}
