using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Tracker.Docs.Page;

/// <summary>One schema of the description as an article of the page.</summary>
internal static class SchemaArticle
{
    public static XElement Of(string name, JsonObject schema)
    {
        var required = (schema["required"]?.AsArray() ?? []).Select(one => (string)one!).ToHashSet();
        return Html.Element(
            "article",
            Html.Attribute("id", $"schema-{name}"),
            Html.Element("h3", Html.Link($"#schema-{name}", name)),
            Html.Prose((string?)schema["description"]),
            schema["properties"] is JsonObject members
                ? Html.Table(["Member", "Type", "What"], Shown(members).Select(member => Row(member.Key, member.Value!.AsObject(), required.Contains(member.Key))))
                : Html.Element("p", TypeWords.Of(schema)),
            schema["examples"] is JsonArray examples
                ? Html.Element("p", "As ", examples.SelectMany((one, index) => new object?[] { index == 0 ? null : ", ", Html.Code(one!.ToJsonString(TrackerJson.Readable.Options)) }))
                : null);
    }

    // What is ignored is said once, in the schema's own words.
    private static IEnumerable<KeyValuePair<string, JsonNode?>> Shown(JsonObject members) => members.Where(member => (bool?)member.Value!["readOnly"] != true);

    private static object?[] Row(string name, JsonObject member, bool required) =>
    [
        Html.Code(name),
        TypeWords.Of(member),
        new object?[] { required ? Html.Element("strong", "Required. ") : null, Html.Inline((string?)member["description"]) },
    ];
}
