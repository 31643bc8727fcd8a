using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using Tracker.Docs;

namespace Tracker.Tests.Docs;

/// <summary>The app's own OpenAPI document, to hold its answers against.</summary>
internal sealed partial class Contract
{
    private readonly JsonObject _document;
    private readonly IReadOnlyList<(Regex Path, int Literals, JsonObject Operations)> _paths;
    private readonly ConcurrentDictionary<string, JsonSchema> _schemas = new();

    private Contract(string openApi)
    {
        _document = (JsonObject)JsonNode.Parse(openApi)!;
        _paths = [.. _document["paths"]!.AsObject().Select(path => (Pattern(path.Key), path.Key.Split('/').Count(part => !part.StartsWith('{')), path.Value!.AsObject()))];
    }

    public static Contract OfApp { get; } = new(ApiDescription.Write("/api"));

    public JsonObject Document => _document;

    /// <param name="path">Behind the route prefix.</param>
    /// <returns>Null for what is no route of the app's.</returns>
    public JsonObject? Operation(string method, string path) => _paths
        .Where(one => one.Path.IsMatch(path) && one.Operations.ContainsKey(method.ToLowerInvariant()))
        .OrderByDescending(one => one.Literals)
        .Select(one => one.Operations[method.ToLowerInvariant()]!.AsObject())
        .FirstOrDefault();

    public JsonObject? Response(JsonObject operation, int status) =>
        operation["responses"]![status.ToString(System.Globalization.CultureInfo.InvariantCulture)]?.AsObject() is not { } response ? null
        : (string?)response["$ref"] is { } reference ? _document["components"]!["responses"]![reference.Split('/')[^1]]!.AsObject()
        : response;

    /// <summary>What is wrong with a JSON value; null when nothing is.</summary>
    public string? Mistake(JsonObject schema, ReadOnlySpan<byte> json) => Mistake(schema, JsonDocument.Parse(json.ToArray()).RootElement);

    public string? Mistake(JsonObject schema, JsonElement json)
    {
        var compiled = _schemas.GetOrAdd(schema.ToJsonString(), text => Compiled(text));
        var results = compiled.Evaluate(json, new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        if (results.IsValid)
            return null;
        StringBuilder mistakes = new();
        foreach (var result in results.Details!.Where(one => one.Errors is { Count: > 0 }).Take(10))
            mistakes.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n  {result.InstanceLocation}: {string.Join("; ", result.Errors!.Select(error => error.Value))} ({result.EvaluationPath})");
        return mistakes.ToString();
    }

    // References lead within one document: the schemas go along.
    private JsonSchema Compiled(string schema)
    {
        var root = (JsonObject)JsonNode.Parse(Local(schema))!;
        root["$defs"] = JsonNode.Parse(Local(_document["components"]!["schemas"]!.ToJsonString()));
        root["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        return JsonSchema.FromText(root.ToJsonString());
    }

    private static string Local(string schema) => schema.Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);

    private static Regex Pattern(string template) =>
        new($@"\A{string.Join("/", template.Split('/').Select(part => PathParameter().Replace(Regex.Escape(part), "[^/]+")))}/?\z", RegexOptions.IgnoreCase);

    // As Regex.Escape leaves a parameter.
    [GeneratedRegex(@"\\\{[^}]+\}")]
    private static partial Regex PathParameter();
}
