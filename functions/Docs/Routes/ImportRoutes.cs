using Tracker.Docs.Shapes;
using Tracker.Milestones.Query;

namespace Tracker.Docs.Routes;

internal static class ImportRoutes
{
    public static IReadOnlyList<RouteDoc> All =>
    [
        new("Import", "Import a whole programme, or milestones")
        {
            Description = """
                A list of milestones as JSON, a line each (NDJSON) or CSV, or a whole programme as the export has it. JSON replaces a record, CSV merges into it.
                Safe to repeat: what is in already is `unchanged`. If-Match is not asked for. At most 64 MiB and 50,000 items.

                Rows count from 1 over the items; of CSV the header is none. In CSV a missing column keeps and an empty cell clears; tags stand between semicolons
                or as a JSON list. Relations may lead to any item of the same import; with `atomic=item` only to what is recorded or came earlier, and the answer is sent
                while the body is read: what ends it early stands in `stopped`.
                """,
            Query = [QueryDocs.Mode, QueryDocs.Atomic],
            Headers = [HeaderDocs.RecordedBy],
            Body =
            [
                Content.Json<WholeProgramme>(sample => sample.Json.DeepClone()),
                Content.Text("application/x-ndjson"),
                Content.Text("application/jsonl"),
                Content.Text("text/csv"),
            ],
            Answers =
            [
                new(200, "One result for each item.", [Content.Json<ImportRead>()]),
                new(422, "An item failed, and nothing was changed: one result for each item.", [Content.Json<ImportRead>()]),
            ],
            Problems = [400, 404, 413, 415],
        },
        new("Export", "Export a whole programme")
        {
            Description = "As the import takes it.",
            Query = [QueryDocs.AsOf],
            Headers = HeaderDocs.Read,
            Answers = [Answer.Ok("The programme with its milestones and indicators.", Content.Json<WholeProgramme>(sample => sample.Json.DeepClone())), Answer.NotModified],
            Problems = [400, 404],
        },
        new("MilestonesCsv", "Export milestones as a table")
        {
            Description = """
                CSV (RFC 4180) with the columns that the import takes: one for each language of a text, sources and claims as JSON. Cells that a spreadsheet
                would run as formulas are defused; the import undoes that.
                """,
            Query = [.. QueryDocs.Of([.. MilestoneQuery.FilterParameters, "lang", "asOf"]), QueryDocs.Safe],
            Headers = HeaderDocs.Read,
            Answers = [Answer.Ok("The table.", Content.Text("text/csv")) with { Sometimes = [HeaderDocs.ContentLanguage] }, Answer.NotModified],
            Problems = [400, 404],
        },
    ];
}
