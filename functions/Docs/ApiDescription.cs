using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Tracker.Docs.Routes;
using Tracker.Docs.Shapes;

namespace Tracker.Docs;

/// <summary>The API as an OpenAPI 3.1 document, made from the functions' own routes and types and the tables that describe them.</summary>
internal sealed class ApiDescription
{
    private const string KeyHeader = "keyHeader";
    private const string KeyQuery = "keyQuery";
    private const string ProblemMediaType = "application/problem+json";

    private readonly OpenApiDocument _document = new();
    private readonly SchemaBook _schemas = new(DocComments.OfApp());
    private readonly Sample _sample = new();
    private readonly HashSet<int> _refusals = [];

    private ApiDescription(string server)
    {
        _document.Info = new()
        {
            Title = "Tracker",
            Version = "1",
            Summary = Overview.Summary,
            Description = Overview.Text,
            License = new() { Name = "MIT", Identifier = "MIT" },
            Contact = new() { Name = "Those who run this app" },
        };
        _document.Servers = [new() { Url = server, Description = "This app" }];
        _document.Paths = [];
        _document.Components = new()
        {
            Schemas = new Dictionary<string, IOpenApiSchema>(),
            Responses = new Dictionary<string, IOpenApiResponse>(),
            SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [KeyHeader] = Key("x-functions-key", ParameterLocation.Header, "A key of the app, of the function or the master key."),
                [KeyQuery] = Key("code", ParameterLocation.Query, "The same for programs that cannot send headers. Better give them a read-only link."),
            },
        };
    }

    /// <param name="server">Where the app is reached, prefix and all.</param>
    public static string Write(string server)
    {
        ApiDescription description = new(server);
        description.AddTags();
        foreach (var (function, endpoint) in Endpoint.All.OrderBy(pair => pair.Value.Path, StringComparer.Ordinal))
        {
            if (RouteDocs.All.TryGetValue(function, out var doc))
                description.Add(endpoint, doc);
        }

        description.AddRefusals();
        description.AddSchemas();
        using StringWriter text = new(System.Globalization.CultureInfo.InvariantCulture);
        description._document.SerializeAsV31(new OpenApiJsonWriter(text, new OpenApiJsonWriterSettings { Terse = true }));
        return text.ToString();
    }

    private void Add(Endpoint endpoint, RouteDoc doc)
    {
        if (!_document.Paths.TryGetValue(endpoint.Path, out var path))
            _document.Paths.Add(endpoint.Path, path = new OpenApiPathItem { Operations = [] });
        foreach (var method in endpoint.Methods)
            ((OpenApiPathItem)path).AddOperation(new(method), Operation(endpoint, doc));
    }

    private OpenApiOperation Operation(Endpoint endpoint, RouteDoc doc)
    {
        OpenApiOperation operation = new()
        {
            OperationId = endpoint.Function,
            Summary = doc.Summary,
            Description = Overview.Joined(doc.Description ?? doc.Answers[0].Description),
            Tags = new HashSet<OpenApiTagReference> { new(endpoint.Feature, _document) },
            Parameters = [.. ParameterDocs.Of(endpoint, doc, Schema)],
            Responses = [],
            Security = endpoint.Level == AuthorizationLevel.Anonymous ? [] : [Requirement(KeyHeader), Requirement(KeyQuery)],
        };
        if (doc.Body.Count > 0)
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Contents(doc.Body) };
        foreach (var answer in doc.Answers)
            operation.Responses.Add(Status(answer.Status), Response(answer));
        foreach (var status in Refusals(endpoint, doc))
        {
            _refusals.Add(status);
            operation.Responses.TryAdd(Status(status), new OpenApiResponseReference(ResponseName(status), _document));
        }

        return operation;
    }

    // Any route but the anonymous ones reads storage, and asks for a key first.
    private static IEnumerable<int> Refusals(Endpoint endpoint, RouteDoc doc) =>
        endpoint.Level == AuthorizationLevel.Anonymous ? doc.Problems : doc.Problems.Concat([401, 503]).Order();

    private OpenApiResponse Response(Answer answer)
    {
        OpenApiResponse response = new() { Description = answer.Description };
        if (answer.Contents.Count > 0)
            response.Content = Contents(answer.Contents);
        var headers = answer.Headers.Select(header => (header, true)).Concat(answer.Sometimes.Select(header => (header, false))).ToList();
        if (headers.Count > 0)
            response.Headers = headers.ToDictionary(pair => pair.header.Name, pair => ParameterDocs.Header(pair.header, pair.Item2));
        return response;
    }

    private Dictionary<string, IOpenApiMediaType> Contents(IReadOnlyList<Content> contents) => contents.ToDictionary(
        content => content.MediaType,
        IOpenApiMediaType (content) => new OpenApiMediaType
        {
            Schema = Schema(content.Shape is null ? new() { ["type"] = "string" } : ShapeOf(content.Shape)),
            Example = content.Example?.Invoke(_sample),
        });

    private JsonObject ShapeOf(Type shape) => shape switch
    {
        _ when shape == typeof(JsonObject) => new() { ["type"] = "object" },
        _ when shape.IsGenericType && shape.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) =>
            new() { ["type"] = "array", ["items"] = _schemas.Of(shape.GetGenericArguments()[0]) },
        _ => _schemas.Of(shape),
    };

    private void AddRefusals()
    {
        foreach (var status in _refusals.Order())
            _document.Components!.Responses!.Add(ResponseName(status), Refusal(status));
    }

    private OpenApiResponse Refusal(int status)
    {
        if (status == 401)
            return new() { Description = "The key is missing or wrong. The host answers, without a body." };

        var codes = ProblemDoc.All.Where(problem => problem.Status == status).Select(problem => $"`{problem.Code}`");
        OpenApiResponse response = new()
        {
            Description = $"{ProblemDoc.Titles[status]}: {string.Join(", ", codes)}.",
            Content = new Dictionary<string, IOpenApiMediaType> { [ProblemMediaType] = new OpenApiMediaType { Schema = Schema(_schemas.Of(typeof(Problem))) } },
        };
        if (status is 429 or 503)
            response.Headers = new Dictionary<string, IOpenApiHeader> { [HeaderDocs.RetryAfter.Name] = ParameterDocs.Header(HeaderDocs.RetryAfter, always: true) };
        return response;
    }

    private void AddTags() => _document.Tags = Overview.Features
        .Where(feature => Endpoint.All.Values.Any(endpoint => endpoint.Feature == feature.Name))
        .Select(feature => new OpenApiTag { Name = feature.Name, Description = feature.Description })
        .ToHashSet();

    private void AddSchemas()
    {
        foreach (var (name, schema) in _schemas.Schemas)
            _document.Components!.Schemas!.Add(name, Schema(schema!.AsObject()));
    }

    private IOpenApiSchema Schema(JsonObject schema)
    {
        if (schema is { Count: 1 } && (string?)schema["$ref"] is { } reference)
            return new OpenApiSchemaReference(reference[(reference.LastIndexOf('/') + 1)..], _document);
        var parsed = OpenApiModelFactory.Parse<OpenApiSchema>(schema.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, _document, out var diagnostic);
        return diagnostic.Errors is { Count: > 0 } errors ? throw new JsonException(errors[0].Message) : parsed!;
    }

    private OpenApiSecurityRequirement Requirement(string scheme) => new() { [new(scheme, _document)] = [] };

    private static OpenApiSecurityScheme Key(string name, ParameterLocation place, string description) =>
        new() { Type = SecuritySchemeType.ApiKey, Name = name, In = place, Description = description };

    private static string ResponseName(int status) => $"Problem{Status(status)}";

    private static string Status(int status) => status.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
