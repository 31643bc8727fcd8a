using System.Text.Json;
using System.Text.Json.Nodes;
using Tracker.Digests;
using Tracker.Docs.Shapes;

namespace Tracker.Docs.Routes;

internal static class DigestRoutes
{
    public static IReadOnlyList<RouteDoc> All =>
    [
        new("DigestList", "List the digests of a programme")
        {
            Description = "The newest first.",
            Headers = HeaderDocs.Read,
            Answers = [Answer.Ok("What there is, what it covers, how much it says.", Content.Json<ListOf<DigestListed>>()), Answer.NotModified],
            Problems = [400, 404],
        },
        new("DigestGet", "Read a digest")
        {
            Description = "As JSON, as a page or as Markdown, by Accept; the latter two in the language that is wanted.",
            Query = [QueryDocs.Language],
            Headers = [.. HeaderDocs.Read, HeaderDocs.AcceptLanguage],
            Answers = [One(), Answer.NotModified],
            Problems = [400, 404],
        },
        new("DigestPreview", "Make a digest now")
        {
            Description = "It is not stored: what the next one would say by now, or one since another point.",
            Query = [QueryDocs.Language, QueryDocs.Since],
            Headers = [.. HeaderDocs.Read, HeaderDocs.AcceptLanguage],
            Answers = [One(), Answer.NotModified],
            Problems = [400, 404],
        },
    ];

    private static Answer One() =>
        Answer.Ok("The digest.", Content.Json<Digest>(Example), Content.Text("text/html"), Content.Text("text/markdown"))
            with
        { Sometimes = [HeaderDocs.ContentLanguage, HeaderDocs.Vary] };

    private static JsonNode? Example(Sample sample)
    {
        DigestPoint from = new(sample.Start.Seq, sample.Start.RecordedAt);
        var (digest, _) = DigestFold.Make(new(from, [sample.Events[^1]], sample.Moment, sample.Moment.At));
        return JsonSerializer.SerializeToNode(digest, TrackerJson.Default.Digest);
    }
}
