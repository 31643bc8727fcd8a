using System.Text.Json.Nodes;
using Tracker.Docs.Shapes;
using Tracker.Programmes;

namespace Tracker.Docs.Routes;

internal static class ProgrammeRoutes
{
    public static IReadOnlyList<RouteDoc> All =>
    [
        new("ProgrammeList", "List all programmes")
        {
            Description = "With `fields` that are all of the programmes' own records, without numbers, it costs storage little however large they are.",
            Query = [QueryDocs.ProgrammeFields],
            Headers = HeaderDocs.Read,
            Answers =
            [
                Answer.Ok("The programmes, with counts and the number of the last event of each.", Content.Json<ListOf<ProgrammeListed>>(
                    sample => new JsonObject { ["value"] = new JsonArray(ProgrammeAnswer.Listed(sample.Moment)) })),
                Answer.NotModified,
            ],
            Problems = [400],
        },
        new("ProgrammeGet", "Read a programme")
        {
            Query = [QueryDocs.Language, QueryDocs.AsOf],
            Headers = HeaderDocs.Read,
            Answers =
            [
                Answer.Ok("The programme.", Content.Json<ProgrammeRead>(Example)) with { Sometimes = [HeaderDocs.ContentLanguage] },
                Answer.NotModified,
            ],
            Problems = [400, 404],
        },
        new("ProgrammePut", "Create or change a programme")
        {
            Description = "Replaces the whole record. A change of what exists needs If-Match.",
            Headers = HeaderDocs.Write,
            Body = [Content.Json<ProgrammeInput>(sample => sample.Json["programme"]!.DeepClone())],
            Answers = Answer.Written("programme", Content.Json<ProgrammeRead>(Example)),
            Problems = [400, 412, 413, 415, 428],
        },
    ];

    private static JsonNode Example(Sample sample) => ProgrammeAnswer.Written(sample.Moment).Body;
}
