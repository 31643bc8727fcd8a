using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Tracker.Docs.Page;

/// <summary>One operation of the description as an article of the page.</summary>
internal sealed class OperationArticle(JsonObject document)
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public XElement Of(string path, string method, JsonObject operation) => Html.Element(
        "article",
        Html.Attribute("id", (string)operation["operationId"]!),
        Html.Element("h3", Html.Link($"#{operation["operationId"]}", (string?)operation["summary"])),
        Html.Element(
            "p",
            Html.Attribute("class", "route"),
            Html.Element("span", Html.Attribute("class", $"method {method}"), method.ToUpperInvariant()),
            " ",
            Html.Code(path)),
        Html.Prose((string?)operation["description"]),
        operation["security"] is JsonArray { Count: 0 } ? Html.Element("p", Html.Attribute("class", "note"), "No key is asked for.") : null,
        Parameters(operation["parameters"]?.AsArray()),
        operation["requestBody"]?["content"] is JsonObject body ? (object[])[Html.Element("h4", "Body"), .. Contents(body)] : null,
        Html.Element("h4", "Answers"),
        Html.Table(["Status", "What", "Body", "Headers"], operation["responses"]!.AsObject().Select(Answer)),
        Examples(operation["responses"]!.AsObject()));

    private static object[]? Parameters(JsonArray? parameters) => parameters is null or { Count: 0 } ? null :
    [
        Html.Element("h4", "Parameters"),
        Html.Table(["Name", "In", "Type", "What"], parameters.Select(one => (object?[])
        [
            Html.Code((string)one!["name"]!),
            (string)one["in"]!,
            TypeWords.Of(one["schema"]),
            new object?[]
            {
                (bool?)one["required"] == true && (string)one["in"]! != "path" ? Html.Element("strong", "Required. ") : null,
                Html.Inline((string?)one["description"]),
                one["schema"]?["default"] is { } absent ? $" Default {absent}." : null,
            },
        ])),
    ];

    private object?[] Answer(KeyValuePair<string, JsonNode?> answer)
    {
        var response = Resolved(answer.Value!.AsObject());
        return
        [
            answer.Key,
            Described((string?)response["description"]),
            (response["content"]?.AsObject() ?? []).Select(content => Html.Element("div", Html.Code(content.Key), " ", TypeWords.Of(content.Value!["schema"]))),
            (response["headers"]?.AsObject() ?? []).SelectMany((header, index) => new object?[] { index == 0 ? null : ", ", Html.Code(header.Key) }),
        ];
    }

    // The codes of a problem lead to what they mean.
    private static object[] Described(string? description) =>
        [.. Html.Inline(description).Select(part => part is XElement { Name.LocalName: "code", Value: var code } && ProblemDoc.All.Any(problem => problem.Code == code)
            ? Html.Link($"#problem-{code}", Html.Code(code))
            : part)];

    private static IEnumerable<object> Contents(JsonObject contents) => contents.Select(content => Html.Element(
        "div",
        Html.Element("p", Html.Code(content.Key), " ", TypeWords.Of(content.Value!["schema"])),
        Example("Example", content.Value["example"])));

    private static IEnumerable<object?> Examples(JsonObject responses) => responses
        .SelectMany(response => (response.Value!["content"]?.AsObject() ?? []).Select(content => (response.Key, Content: content.Value)))
        .Where(one => one.Content!["example"] is not null)
        .DistinctBy(one => one.Content!["example"]!.ToJsonString())
        .Select(one => Example($"Example of {one.Key}", one.Content!["example"]));

    private static XElement? Example(string title, JsonNode? example) => example is null ? null : Html.Element(
        "details",
        Html.Element("summary", title),
        Html.Element("pre", Html.Attribute("tabindex", "0"), Html.Code(example.ToJsonString(s_indented))));

    private JsonObject Resolved(JsonObject response) => (string?)response["$ref"] is { } reference
        ? document["components"]!["responses"]![reference[(reference.LastIndexOf('/') + 1)..]]!.AsObject()
        : response;
}
