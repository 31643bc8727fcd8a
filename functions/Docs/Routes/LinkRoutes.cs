using System.Text.Json.Nodes;
using Tracker.Docs.Shapes;

namespace Tracker.Docs.Routes;

internal static class LinkRoutes
{
    public static IReadOnlyList<RouteDoc> All =>
    [
        new("LinkList", "List the read-only links to a programme")
        {
            Description = "Without their tokens, of which only hashes are kept.",
            Headers = HeaderDocs.Read,
            Answers = [Answer.Ok("The links.", Content.Json<ListOf<LinkRead>>()), Answer.NotModified],
            Problems = [400, 404],
        },
        new("LinkPost", "Make a read-only link to a programme")
        {
            Description = "For calendars, feed readers and people who have no key. The token is shown once.",
            Body = [Content.Json<LinkInput>(_ => new JsonObject { ["name"] = "Minister's office" })],
            Answers = [new(201, "The link, with its token.", [Content.Json<LinkMade>()], HeaderDocs.Location)],
            Problems = [400, 404, 409, 413, 415],
        },
        new("LinkDelete", "Revoke a link")
        {
            Answers = [new(204, "It opens nothing any more.", [])],
            Problems = [400, 404],
        },
        .. Shared(),
    ];

    private static IEnumerable<RouteDoc> Shared() =>
    [
        Shared("SharedProgramme", ProgrammeRoutes.All, "ProgrammeGet"),
        Shared("SharedBoard", AppRoutes.All, "Board"),
        Shared("SharedMilestones", MilestoneRoutes.All, "MilestoneList"),
        Shared("SharedMilestone", MilestoneRoutes.All, "MilestoneGet"),
        Shared("SharedMilestoneHistory", LogRoutes.All, "MilestoneHistory"),
        Shared("SharedChanges", LogRoutes.All, "ChangeList"),
        Shared("SharedDiff", LogRoutes.All, "Diff"),
        Shared("SharedInitiatives", IndicatorRoutes.All, "InitiativeList"),
        Shared("SharedIndicators", IndicatorRoutes.All, "IndicatorList"),
        Shared("SharedDigests", DigestRoutes.All, "DigestList"),
        Shared("SharedDigest", DigestRoutes.All, "DigestGet"),
        Shared("SharedCsv", ImportRoutes.All, "MilestonesCsv"),
        Shared("SharedCalendar", FeedRoutes.All, "CalendarGet"),
        Shared("SharedFeed", FeedRoutes.All, "AtomGet"),
    ];

    // A link opens what the programme's own address does, and answers the same.
    private static RouteDoc Shared(string function, IReadOnlyList<RouteDoc> routes, string original)
    {
        var doc = routes.Single(route => route.Function == original);
        return doc with
        {
            Function = function,
            Summary = $"{doc.Summary}, by a link",
            Description = $"The same as {original}, without a key. A link that is unknown, revoked or expired answers 404.",
            Problems = [.. doc.Problems, 503],
        };
    }
}
