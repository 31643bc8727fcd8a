using System.Text.Json.Nodes;
using Tracker.Json;
using Tracker.Milestones;
using Tracker.Milestones.Query;
using Tracker.Programmes;

namespace Tracker.Docs;

/// <summary>Query parameters.</summary>
internal static class QueryDocs
{
    public static readonly QueryDoc Language = new("lang", "Texts as one string in this language, with fallback to the programme's default.", Text(), "ru");
    public static readonly QueryDoc AsOf = new("asOf", "What was known then: an event number, a day to its end, or an instant.", Text(), "2024-02-12");
    public static readonly QueryDoc Reason = new("reason", "Why; kept in the event.", Text(), "Recorded twice");
    public static readonly QueryDoc After = new("after", "The number of the last event that the caller has; 0 begins with the first.", Number(0), "41");
    public static readonly QueryDoc Max = new("max", "How many events at most.", Number(1, 1_000, 100));
    public static readonly QueryDoc Wait = new("wait", "Seconds to hold the answer until there is something.", Number(0, 30, 0));
    public static readonly QueryDoc WindowFrom = new("from", "Where the window begins: an event number, a day to its end, or an instant.", Text(), "12") { IsRequired = true };
    public static readonly QueryDoc WindowTo = new("to", "Where it ends; absent: now.", Text(), "41");
    public static readonly QueryDoc Programmes = new("programme", "The programmes, 1 to 50.", Text(), "sco-2023-2024") { IsList = true, IsRequired = true };
    public static readonly QueryDoc ProgrammeFields = new("fields", "The members to answer; absent: all.", Words([.. ProgrammeList.Members]), "id,title") { IsList = true };
    public static readonly QueryDoc FeedCursor = new("cursor", "The event before which the page begins, as the feed's link `next` has it.", Number(1));
    public static readonly QueryDoc Mode = new("mode", "`validate` answers the same and writes nothing.", Words("commit", "validate"));
    public static readonly QueryDoc Atomic = new("atomic", "`all` changes nothing if one item fails; `item` keeps the good ones.", Words("all", "item"));
    public static readonly QueryDoc Safe = new("safe", "`false` turns the guard against formulas in spreadsheets off.", Flag());
    public static readonly QueryDoc Since = new("since", "Where the window begins: an event number, a day to its end, or an instant; absent: where the last digest ended.", Text(), "12");

    private static readonly Dictionary<string, QueryDoc> s_ofMilestones = new QueryDoc[]
    {
        new("kind", "What it is.", Words([.. Words<Kind>.All]), "summit,forum") { IsList = true },
        new("status", "Where it stands.", Words([.. Words<Status>.All]), "planned,postponed") { IsList = true },
        new("priority", "Ids of priorities.", Text(), "energy") { IsList = true },
        new("initiative", "Ids of initiatives.", Text(), "energy-strategy") { IsList = true },
        new("body", "Bodies, whatever the case and diacritics.", Text(), "Council of Heads of State") { IsList = true },
        new("place", "Places in any language, whatever the case and diacritics.", Text(), "Astana") { IsList = true },
        new("tag", "Tags, whatever the case and diacritics.", Text()) { IsList = true },
        new("from", "A day; the milestone's interval must not end before it. Leaves undated ones out.", Day(), "2024-01-01"),
        new("to", "A day; the milestone's interval must not begin after it. Leaves undated ones out.", Day(), "2024-12-31"),
        new("overdue", "Open although its latest day has passed in the programme's time zone.", Flag()),
        new("disputed", "A source says otherwise than the record.", Flag()),
        new("undated", "Without any date.", Flag()),
        new("changedSince", "An event number or an instant, exclusive.", Text(), "41"),
        new("q", "Words to find, in any language, each as the beginning of a word, whatever the case and diacritics.", Text(), "саммит"),
        Language,
        AsOf,
        new("sort", "The order; undated ones come last.", Words([.. Sort.ByWord.Keys])),
        new("top", "How many a page holds.", Number(1, MilestoneQuery.MaxTop, MilestoneQuery.DefaultTop)),
        new("cursor", "Where the page begins, as `nextLink` has it.", Text()),
        new("fields", "The members to answer; absent: all.", Words([.. MilestoneAnswer.Members]), "title,status") { IsList = true },
        new("facets", "Counts over the whole selection.", Words([.. MilestoneQuery.FacetNames]), "kind,status") { IsList = true },
    }.ToDictionary(one => one.Name);

    /// <summary>Parameters of the milestones' query, in its own order.</summary>
    public static IReadOnlyList<QueryDoc> Of(IEnumerable<string> names) => [.. names.Select(name => s_ofMilestones[name])];

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Day() => new() { ["type"] = "string", ["format"] = "date" };

    private static JsonObject Flag() => new() { ["type"] = "boolean" };

    private static JsonObject Words(params ReadOnlySpan<string> words)
    {
        JsonArray all = [];
        foreach (var word in words)
            all.Add(word);
        return new() { ["type"] = "string", ["enum"] = all };
    }

    private static JsonObject Number(long min, long? max = null, long? absent = null)
    {
        JsonObject schema = new() { ["type"] = "integer", ["format"] = "int64", ["minimum"] = min };
        if (max is not null)
            schema["maximum"] = max;
        if (absent is not null)
            schema["default"] = absent;
        return schema;
    }
}
