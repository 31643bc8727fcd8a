using Tracker.Docs.Shapes;

namespace Tracker.Docs.Routes;

internal static class AppRoutes
{
    public static IReadOnlyList<RouteDoc> All =>
    [
        new("Health", "Ask whether the app lives")
        {
            Answers =
            [
                new(200, "It lives, and storage answers.", [Content.Json<HealthRead>()]),
                new(503, "It lives, and storage does not answer.", [Content.Json<HealthRead>()]),
            ],
        },
        new("OpenApi", "Read this description")
        {
            Description = "OpenAPI 3.1, made from the app itself.",
            Headers = [HeaderDocs.IfNoneMatch],
            Answers = [new(200, "The description.", [new("application/json", typeof(System.Text.Json.Nodes.JsonObject))], HeaderDocs.ETag), Answer.NotModified],
        },
        new("Docs", "Read these docs")
        {
            Description = "The description as a page.",
            Headers = [HeaderDocs.IfNoneMatch],
            Answers = [new(200, "The page.", [Content.Text("text/html")], HeaderDocs.ETag), Answer.NotModified],
        },
    ];
}
