using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Tracker.Docs;

/// <summary>Parameters and headers as OpenAPI has them.</summary>
internal static class ParameterDocs
{
    private static readonly Dictionary<string, (string Description, string Example)> s_ofPaths = new()
    {
        ["programme"] = ("The programme's id.", "sco-2023-2024"),
        ["id"] = ("The id of one of them.", "sco-summit-2024"),
        ["slot"] = ("The local day on which the digest was due.", "2024-02-19"),
        ["token"] = ("What the link was made with.", "sco-2023-2024.aGVsbG8"),
        ["name"] = ("A name that a page has.", "board.js"),
    };

    public static IEnumerable<IOpenApiParameter> Of(Endpoint endpoint, RouteDoc doc, Func<JsonObject, IOpenApiSchema> schema)
    {
        foreach (var name in endpoint.Parameters)
        {
            yield return new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Path,
                Required = true,
                Description = s_ofPaths[name].Description,
                Schema = schema(new() { ["type"] = "string" }),
                Example = s_ofPaths[name].Example,
            };
        }

        foreach (var query in doc.Query)
        {
            var one = (JsonObject)query.Schema.DeepClone();
            yield return new OpenApiParameter
            {
                Name = query.Name,
                In = ParameterLocation.Query,
                Required = query.IsRequired,
                Description = query.IsList ? $"{query.Description} Several, separated by commas." : query.Description,
                Schema = schema(query.IsList ? new() { ["type"] = "array", ["items"] = one, ["minItems"] = 1 } : one),
                Style = query.IsList ? ParameterStyle.Form : null,
                Explode = !query.IsList,
                Example = ExampleOf(query),
            };
        }

        foreach (var header in doc.Headers)
        {
            yield return new OpenApiParameter
            {
                Name = header.Name,
                In = ParameterLocation.Header,
                Description = header.Description,
                Schema = schema(new() { ["type"] = "string" }),
                Example = header.Example,
            };
        }
    }

    private static JsonNode? ExampleOf(QueryDoc query) => (query.Example, query.IsList, (string?)query.Schema["type"]) switch
    {
        (null, _, _) => null,
        ({ } list, true, _) => new JsonArray([.. list.Split(',').Select(item => JsonValue.Create(item))]),
        ({ } number, _, "integer") => long.Parse(number, CultureInfo.InvariantCulture),
        ({ } text, _, _) => text,
    };

    public static IOpenApiHeader Header(HeaderDoc header, bool always) => new OpenApiHeader
    {
        Description = header.Description,
        Required = always,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = header.Example,
    };
}
