using System.Text.Json.Nodes;
using Tracker.Docs.Shapes;
using Tracker.Milestones;
using Tracker.Milestones.Query;
using Tracker.Programmes;

namespace Tracker.Docs.Routes;

internal static class MilestoneRoutes
{
    public static IReadOnlyList<RouteDoc> All =>
    [
        new("MilestoneList", "Query the milestones of a programme")
        {
            Description = """
                Every parameter narrows the selection. A page never repeats or loses an item because others were recorded meanwhile: `nextLink` shows the
                same moment. An unknown parameter or value is a 400 that lists what is allowed.
                """,
            Query = QueryDocs.Of(MilestoneQuery.Parameters),
            Headers = HeaderDocs.Read,
            Answers = [Page(), Answer.NotModified],
            Problems = [400, 404],
        },
        new("MilestoneListOfSeveral", "Query the milestones of several programmes")
        {
            Description = "The same query over several programmes, merged in order; each item names its programme. Points are instants or days: each programme has numbers of its own.",
            Query = [QueryDocs.Programmes, .. QueryDocs.Of(MilestoneQuery.Parameters)],
            Headers = HeaderDocs.Read,
            Answers = [Page(), Answer.NotModified],
            Problems = [400, 404],
        },
        new("MilestonePost", "Record a milestone")
        {
            Description = "Without an `id` one is made of the title. Send an Idempotency-Key to be able to repeat the request.",
            Headers = [HeaderDocs.IdempotencyKey, .. HeaderDocs.Write],
            Body = [Content.Json<MilestoneInput>(Input)],
            Answers =
            [
                new(201, "The milestone as it was recorded.", [Content.Json<MilestoneRead>(Example)], HeaderDocs.ETag, HeaderDocs.Location)
                {
                    Sometimes = [HeaderDocs.Replayed],
                },
            ],
            Problems = [400, 404, 409, 412, 413, 415, 422],
        },
        new("MilestoneGet", "Read a milestone")
        {
            Query = [QueryDocs.Language, QueryDocs.AsOf],
            Headers = HeaderDocs.Read,
            Answers =
            [
                Answer.Ok("The milestone.", Content.Json<MilestoneRead>(Example)) with { Sometimes = [HeaderDocs.ContentLanguage] },
                Answer.NotModified,
            ],
            Problems = [400, 404],
        },
        new("MilestonePut", "Create or replace a milestone")
        {
            Description = """
                Replaces the whole record. A change of what exists needs If-Match. A `reason` is needed when a planned date is replaced or cleared, when a closed
                milestone is reopened, and with `correction`.
                """,
            Headers = HeaderDocs.Write,
            Body = [Content.Json<MilestoneInput>(Input)],
            Answers = Answer.Written("milestone", Content.Json<MilestoneRead>(Example)),
            Problems = [400, 404, 409, 412, 413, 415, 428],
        },
        new("MilestonePatch", "Change members of a milestone")
        {
            Description = "JSON Merge Patch (RFC 7396). If-Match guards against lost updates, and may be left out.",
            Headers = [HeaderDocs.IfMatch, HeaderDocs.RecordedBy],
            Body = [new("application/merge-patch+json", typeof(MilestonePatch), Patch), Content.Json<MilestonePatch>(Patch)],
            Answers = [new(200, "The milestone after the change; if nothing changed, as it is.", [Content.Json<MilestoneRead>(Example)], HeaderDocs.ETag)],
            Problems = [400, 404, 409, 412, 413, 415],
        },
        new("MilestoneDelete", "Remove a milestone")
        {
            Description = "Its history stays, and goes on when the id is recorded again.",
            Query = [QueryDocs.Reason],
            Headers = [HeaderDocs.IfMatch, HeaderDocs.RecordedBy],
            Answers = [new(204, "It is removed.", [])],
            Problems = [400, 404, 412, 428],
        },
    ];

    private static Answer Page() =>
        Answer.Ok("A page of milestones.", Content.Json<MilestonePage>(PageExample)) with { Sometimes = [HeaderDocs.Link, HeaderDocs.ContentLanguage] };

    private static JsonNode Example(Sample sample) => new MilestoneAnswer(sample.View.State, sample.Moment.Today).Of(sample.Milestone);

    private static JsonNode PageExample(Sample sample) => new JsonObject
    {
        ["seq"] = sample.View.Seq,
        ["value"] = new JsonArray(Example(sample)),
        ["facets"] = new JsonObject { ["status"] = new JsonObject { ["planned"] = 1 } },
    };

    private static JsonNode Input(Sample sample) =>
        sample.Json["milestones"]!.AsArray().First(milestone => (string?)milestone!["id"] == "energy-forum-2023")!.DeepClone();

    private static JsonNode Patch(Sample sample) => new JsonObject
    {
        ["planned"] = sample.Milestone.Value.Planned.ToString(),
        ["place"] = "Astana",
        ["reason"] = sample.Events[^1].Reason,
    };
}
