using System.Text.Json.Nodes;
using Tracker.Docs.Shapes;
using Tracker.Indicators;

namespace Tracker.Docs.Routes;

internal static class IndicatorRoutes
{
    public static IReadOnlyList<RouteDoc> All =>
    [
        new("InitiativeList", "List the initiatives of a programme")
        {
            Description = "Threads of work, with the state that follows from their milestones.",
            Query = [QueryDocs.AsOf],
            Headers = HeaderDocs.Read,
            Answers = [Answer.Ok("The initiatives.", Content.Json<ListOf<InitiativeRead>>()), Answer.NotModified],
            Problems = [400, 404],
        },
        new("IndicatorList", "List the indicators of a programme")
        {
            Query = [QueryDocs.Language, QueryDocs.AsOf],
            Headers = HeaderDocs.Read,
            Answers =
            [
                Answer.Ok("The indicators.", Content.Json<ListOf<IndicatorRead>>(sample => new JsonObject { ["value"] = new JsonArray(Example(sample)) })),
                Answer.NotModified,
            ],
            Problems = [400, 404],
        },
        new("IndicatorGet", "Read an indicator")
        {
            Query = [QueryDocs.Language, QueryDocs.AsOf],
            Headers = HeaderDocs.Read,
            Answers = [Answer.Ok("The indicator.", Content.Json<IndicatorRead>(Example)) with { Sometimes = [HeaderDocs.ContentLanguage] }, Answer.NotModified],
            Problems = [400, 404],
        },
        new("IndicatorPut", "Create or replace an indicator")
        {
            Description = "Replaces the whole record. A change of what exists needs If-Match.",
            Headers = HeaderDocs.Write,
            Body = [Content.Json<IndicatorInput>(sample => sample.Json["indicators"]![0]!.DeepClone())],
            Answers = Answer.Written("indicator", Content.Json<IndicatorRead>(Example)),
            Problems = [400, 404, 412, 413, 415, 428],
        },
    ];

    private static JsonNode Example(Sample sample) => IndicatorAnswer.Of(sample.View.State.Indicators.Values.First());
}
