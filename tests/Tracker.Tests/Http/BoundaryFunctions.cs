using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using EmbeddedFunctions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Http;
using Tracker.Log;

namespace Tracker.Tests.Http;

/// <summary>Functions that do one thing that the boundary has to answer.</summary>
internal static class BoundaryFunctions
{
    internal const string Secret = "AccountKey=c2VjcmV0";

    [Function("Boundary")]
    public static Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "shared/{token}/{what}")] HttpRequest request, string what) => what switch
    {
        "nested" => Task.FromResult<IResult>((Results<Ok, ProblemHttpResult>)Problems.NotFound("There is no programme nested.")),
        "stale" => Task.FromResult<IResult>(Problems.Stale(new(41, "0123456789abcdef"))),
        "busy" => Task.FromResult<IResult>(Problems.TooManyRequests(TimeSpan.FromSeconds(1.5))),
        "conditional" => Task.FromResult(ConditionalResult.Of(request, "\"1-a\"", () => TypedResults.Text("body"), "Accept")),
        "refused" => throw new RequestProblemException("field", "It is wrong."),
        "unavailable" => throw new StorageUnavailableException(new InvalidOperationException(Secret)),
        "unknown-outcome" => throw new OutcomeUnknownException(new InvalidOperationException(Secret)),
        "too-large" => throw new BadHttpRequestException(Secret, StatusCodes.Status413PayloadTooLarge),
        "cut-off" => throw new BadHttpRequestException(Secret),
        "cancelled" => throw new OperationCanceledException(Secret),
        _ => throw new InvalidOperationException(Secret),
    };

    [Function("BoundaryBody")]
    public static async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bodies")] HttpRequest request)
    {
        var type = (JsonTypeInfo<JsonObject>)JsonSerializerOptions.Default.GetTypeInfo(typeof(JsonObject));
        var body = await RequestBody.ReadAsync(request, type, request.HttpContext.RequestAborted);
        return JsonOutput.Of(body, type, StatusCodes.Status201Created);
    }
}
