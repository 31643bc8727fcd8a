using System.Text.Json.Nodes;
using Tracker.Docs.Shapes;
using Tracker.History;

namespace Tracker.Docs.Routes;

internal static class LogRoutes
{
    public static IReadOnlyList<RouteDoc> All =>
    [
        new("MilestoneHistory", "Read all that happened to a milestone")
        {
            Description = "Removed or not, oldest first.",
            Headers = HeaderDocs.Read,
            Answers = [Answer.Ok("Its events.", Content.Json<EventPage>(Events)), Answer.NotModified],
            Problems = [400, 404],
        },
        new("ChangeList", "Follow the log of a programme")
        {
            Description = """
                Events in order, without gaps, removals included: ask again with the number of the last one. After the last event the list is empty; `wait`
                holds the answer until there is something.
                """,
            Query = [QueryDocs.After, QueryDocs.Max, QueryDocs.Wait],
            Headers = HeaderDocs.Read,
            Answers =
            [
                Answer.Ok("Events.", Content.Json<EventPage>(Events), new Content("application/cloudevents-batch+json", typeof(IReadOnlyList<CloudEvent>)))
                    with { Sometimes = [HeaderDocs.Vary] },
                Answer.NotModified,
            ],
            Problems = [400, 404],
        },
        new("Diff", "Compare two points of a programme")
        {
            Description = "What the window did to milestones, net: what was done and undone in it does not show.",
            Query = [QueryDocs.WindowFrom, QueryDocs.WindowTo],
            Headers = HeaderDocs.Read,
            Answers =
            [
                Answer.Ok("The difference.", Content.Json<DiffRead>(sample => Diff.Of(sample.Start, sample.View, [sample.Events[^1]]))),
                Answer.NotModified,
            ],
            Problems = [400, 404],
        },
        new("Verify", "Prove the log of a programme")
        {
            Description = """
                Replays the log and compares it with what is stored, and with the hashes that digests have told the outside: any change that was made behind the
                log's back is named.
                """,
            Answers = [new(200, "What was found.", [Content.Json<VerifyRead>()])],
            Problems = [400, 404],
        },
    ];

    private static JsonNode Events(Sample sample) =>
        new JsonObject { ["value"] = new JsonArray(EventAnswer.Of(sample.Events[^1])), ["seq"] = sample.View.Seq };
}
