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
        new("Start", "Begin here")
        {
            Description = "Where to go next: as JSON, or as a page for those who accept `text/html`.",
            Answers = [new(200, "Addresses.", [Content.Json<StartRead>(), Content.Text("text/html")], HeaderDocs.Vary)],
        },
        new("AssetGet", "Read a script or a style of a page")
        {
            Description = "The names change with the content: what was read once never has to be asked for again.",
            Answers =
            [
                new(200, "The file.", [Content.Text("text/javascript"), Content.Text("text/css"), Content.Text("image/svg+xml"), Content.Text("font/woff2")], HeaderDocs.Vary),
            ],
            Problems = [404],
        },
        new("Board", "Look at a programme")
        {
            Description = "The timeline page for people.",
            Query = [QueryDocs.Language],
            Headers = [.. HeaderDocs.Read, HeaderDocs.AcceptLanguage],
            Answers = [Answer.Ok("The page.", Content.Text("text/html")) with { Sometimes = [HeaderDocs.Vary] }, Answer.NotModified],
            Problems = [400, 404],
        },
        new("OpenApi", "Read this description")
        {
            Description = "OpenAPI 3.1, made from the app itself.",
            Headers = [HeaderDocs.IfNoneMatch],
            Answers = [new(200, "The description.", [new("application/json", typeof(System.Text.Json.Nodes.JsonObject))], HeaderDocs.ETag, HeaderDocs.Vary), Answer.NotModified],
        },
        new("Docs", "Read these docs")
        {
            Description = "The description as a page.",
            Headers = [HeaderDocs.IfNoneMatch],
            Answers = [new(200, "The page.", [Content.Text("text/html")], HeaderDocs.ETag, HeaderDocs.Vary), Answer.NotModified],
        },
    ];
}
