using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Tracker.Docs.Page;

/// <summary>
/// The description for people: one page, made here, that needs no script and loads nothing. What it says is what the document says,
/// and nothing else but what each problem means.
/// </summary>
internal sealed class DocsPage
{
    private readonly JsonObject _document;
    private readonly IReadOnlyList<Operation> _operations;

    private DocsPage(string openApi)
    {
        _document = (JsonObject)JsonNode.Parse(openApi)!;
        _operations = [.. _document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(one => new Operation(path.Key, one.Key, one.Value!.AsObject())))];
    }

    private static string Style { get; } = ReadStyle();

    /// <summary>Nothing but the style that stands in the page itself.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; img-src data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static string Write(string openApi)
    {
        DocsPage page = new(openApi);
        var html = Html.Element("html", Html.Attribute("lang", "en"), page.Head(), page.Body());
        return $"<!doctype html>\n{html.ToString(SaveOptions.DisableFormatting)}";
    }

    private XElement Head() => Html.Element(
        "head",
        Html.Element("meta", Html.Attribute("charset", "utf-8")),
        Html.Element("meta", Html.Attribute("name", "viewport"), Html.Attribute("content", "width=device-width, initial-scale=1")),
        Html.Element("meta", Html.Attribute("name", "color-scheme"), Html.Attribute("content", "light dark")),
        Html.Element("title", $"{Title} API"),
        Html.Element("link", Html.Attribute("rel", "icon"), Html.Attribute("href", "data:,")),
        Html.Element("style", new XText(Style)));

    private XElement Body() => Html.Element(
        "body",
        Html.Link("#overview", Html.Attribute("class", "skip"), "Skip to the text"),
        Html.Element("nav", Html.Attribute("aria-label", "Contents"), Contents()),
        Html.Element("main", Overview(), _document["tags"]!.AsArray().Select(tag => Feature(tag!)), Schemas(), Problems()));

    private string Title => (string)_document["info"]!["title"]!;

    private IEnumerable<XElement> Contents()
    {
        yield return Html.Element("p", Html.Link("#overview", Html.Element("strong", Title)));
        foreach (var tag in _document["tags"]!.AsArray())
        {
            yield return Html.Element("p", Html.Link($"#feature-{tag!["name"]}", (string?)tag["name"]));
            yield return Html.Element("ul", Of(tag).Select(one => Html.Element("li", Html.Link($"#{one.Id}", one.Summary))));
        }

        yield return Html.Element("p", Html.Link("#schemas", "Schemas"));
        yield return Html.Element("p", Html.Link("#problems", "Problems"));
    }

    private XElement Overview() => Html.Element(
        "section",
        Html.Attribute("id", "overview"),
        Html.Element("h1", $"{Title} API"),
        Html.Element("p", Html.Attribute("class", "lead"), (string?)_document["info"]!["summary"]),
        Html.Prose((string?)_document["info"]!["description"]),
        Html.Element("h2", "Keys"),
        Html.Element("p", "Where no note says otherwise, a key is asked for:"),
        Html.Element("ul", _document["components"]!["securitySchemes"]!.AsObject().Select(scheme => Html.Element(
            "li", (string?)scheme.Value!["in"], " ", Html.Code((string)scheme.Value["name"]!), ": ", (string?)scheme.Value["description"]))),
        Html.Element("p", "Routes begin at ", Html.Code((string)_document["servers"]![0]!["url"]!), ". For programs: ", Html.Link("openapi.json", "openapi.json"), "."));

    private XElement Feature(JsonNode tag)
    {
        OperationArticle article = new(_document);
        return Html.Element(
            "section",
            Html.Attribute("id", $"feature-{tag["name"]}"),
            Html.Element("h2", (string?)tag["name"]),
            Html.Element("p", (string?)tag["description"]),
            Of(tag).Select(one => article.Of(one.Path, one.Method, one.Json)));
    }

    private XElement Schemas() => Html.Element(
        "section",
        Html.Attribute("id", "schemas"),
        Html.Element("h2", "Schemas"),
        _document["components"]!["schemas"]!.AsObject().Select(schema => SchemaArticle.Of(schema.Key, schema.Value!.AsObject())));

    private static XElement Problems() => Html.Element(
        "section",
        Html.Attribute("id", "problems"),
        Html.Element("h2", "Problems"),
        Html.Element("p", "What the ", Html.Code("code"), " of a problem means, and what to do next."),
        ProblemDoc.All.Select(problem => Html.Element(
            "article",
            Html.Attribute("id", $"problem-{problem.Code}"),
            Html.Element("h3", Html.Link($"#problem-{problem.Code}", Html.Code(problem.Code)), " ", $"{problem.Status}"),
            Html.Prose(problem.Meaning))));

    private IEnumerable<Operation> Of(JsonNode tag) => _operations.Where(one => (string?)one.Json["tags"]![0] == (string?)tag["name"]);

    private static string ReadStyle()
    {
        using StreamReader reader = new(typeof(DocsPage).Assembly.GetManifestResourceStream("docs.css")!);
        return reader.ReadToEnd();
    }

    private sealed record Operation(string Path, string Method, JsonObject Json)
    {
        public string Id => (string)Json["operationId"]!;

        public string Summary => (string)Json["summary"]!;
    }
}
