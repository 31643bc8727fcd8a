using System.Net;
using System.Text.Json.Nodes;
using Tracker.Docs;

namespace Tracker.Tests.Docs;

/// <summary>Fails a request whose answer is not as the app's own OpenAPI document has it: so every test over HTTP tries the document too.</summary>
internal sealed class ContractHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string Prefix = "/api";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        if (path.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && Contract.OfApp.Operation(request.Method.Method, path[Prefix.Length..]) is { } operation)
            await CheckAsync(request, response, operation, cancellationToken);
        return response;
    }

    private static async Task CheckAsync(HttpRequestMessage request, HttpResponseMessage response, JsonObject operation, CancellationToken cancellation)
    {
        var where = $"{operation["operationId"]} ({request.Method} {request.RequestUri!.PathAndQuery}) answered {(int)response.StatusCode}";
        var described = Contract.OfApp.Response(operation, (int)response.StatusCode)
            ?? throw new ContractException($"{where}, which its description does not have.");
        foreach (var (name, header) in described["headers"]?.AsObject() ?? [])
        {
            if ((bool?)header!["required"] == true && !response.Headers.Contains(name) && !response.Content.Headers.Contains(name))
                throw new ContractException($"{where} without the header {name}.");
        }

        await response.Content.LoadIntoBufferAsync(cancellation);
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        // Where a constraint of the route does not hold, the host answers, with nothing.
        if (response.StatusCode == HttpStatusCode.NotFound && body.Length == 0)
            return;
        var contents = described["content"]?.AsObject() ?? [];
        if (contents.Count == 0 || body.Length == 0)
        {
            if (contents.Count != body.Length)
                throw new ContractException($"{where} with {body.Length} bytes, where its description has {contents.Count} kinds of content.");
            return;
        }

        var type = response.Content.Headers.ContentType?.MediaType;
        if (type is null || contents[type] is not { } content)
            throw new ContractException($"{where} as {type}, which its description does not have.");
        if (response.Content.Headers.ContentEncoding.Count > 0)
            return; // what is packed, is the same without
        if (type.EndsWith("json", StringComparison.Ordinal) && Contract.OfApp.Mistake(content["schema"]!.AsObject(), body) is { } mistake)
        {
            throw new ContractException($"{where} otherwise than its description has it:{mistake}\n{System.Text.Encoding.UTF8.GetString(body)[..Math.Min(body.Length / 4, 2_000)]}");
        }

        if (type == "application/problem+json" && (string)JsonNode.Parse(body)!["code"]! is var code && !ProblemDoc.All.Any(problem => problem.Code == code && problem.Status == (int)response.StatusCode))
            throw new ContractException($"{where} with the code {code}, which ProblemDocs does not explain.");
    }
}

/// <summary>An answer of the app is not as its description says. It is the description or the app that is wrong, not the test.</summary>
public sealed class ContractException(string message) : Exception(message);
