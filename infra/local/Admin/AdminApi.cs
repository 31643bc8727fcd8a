using System.Text.Json;
using EmbeddedFunctions.Functions;
using EmbeddedFunctions.Keys;
using EmbeddedFunctions.Timers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Admin;

/// <summary>The endpoints below <c>/admin</c> that people and tools use on a running host.</summary>
internal sealed partial class AdminApi(FunctionCatalogue catalogue, KeyRing keys, TimerHost timers, FunctionDescriptions descriptions, ILogger<AdminApi> logger)
{
    private const string FunctionsPath = "/admin/functions";

    public Task Answer(HttpContext http)
    {
        var path = http.Request.Path.Value!.TrimEnd('/').ToLowerInvariant();
        return (http.Request.Method, path) switch
        {
            ("GET" or "POST", "/admin/host/ping") => End(http, StatusCodes.Status200OK),
            ("GET", "/admin/host/status") => Guarded(http, Status),
            ("GET", FunctionsPath) => Guarded(http, List),
            ("GET", _) when Name(path) is { } name => Guarded(http, context => Describe(context, name)),
            ("POST", _) when Name(path) is { } name => Guarded(http, context => Run(context, name)),
            _ => End(http, StatusCodes.Status404NotFound),
        };
    }

    private Task Guarded(HttpContext http, RequestDelegate answer)
    {
        if (keys.IsMaster(http.Request))
            return answer(http);
        if (keys.IsKnown(http.Request))
            return End(http, StatusCodes.Status403Forbidden);
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return End(http, StatusCodes.Status401Unauthorized);
    }

    private static Task Status(HttpContext http) => Write(http, new HostStatus("Running", "4.0 (embedded)"), AdminJson.Default.HostStatus);

    private Task List(HttpContext http) => Write(http, descriptions.All(Base(http)), AdminJson.Default.IReadOnlyListFunctionDescription);

    private Task Describe(HttpContext http, string name) => Find(name) is { } function
        ? Write(http, descriptions.Of(function, Base(http)), AdminJson.Default.FunctionDescription)
        : End(http, StatusCodes.Status404NotFound);

    private async Task Run(HttpContext http, string name)
    {
        http.Response.StatusCode = Find(name) is not { } function ? StatusCodes.Status404NotFound
            : http.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true } ? StatusCodes.Status400BadRequest
            : !http.Request.HasJsonContentType() ? StatusCodes.Status415UnsupportedMediaType
            : !await IsJson(http) ? StatusCodes.Status400BadRequest
            : Begin(function);
    }

    /// <summary>Answers before the function has run: whether it then fails is in the log.</summary>
    private int Begin(Function function)
    {
        if (!timers.TryRunByHand(function.Name))
            LogCannotRun(function.Name, function.Http is null ? "it is off" : "it needs a request, at its own route");
        return StatusCodes.Status202Accepted;
    }

    private static async Task<bool> IsJson(HttpContext http)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            return body.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private Function? Find(string name) =>
        catalogue.Functions.FirstOrDefault(function => string.Equals(function.Name, name, StringComparison.OrdinalIgnoreCase));

    private static string? Name(string path) =>
        path.StartsWith(FunctionsPath + "/", StringComparison.Ordinal) && path[(FunctionsPath.Length + 1)..] is var name && !name.Contains('/', StringComparison.Ordinal)
            ? name
            : null;

    private static Uri Base(HttpContext http) => new($"{http.Request.Scheme}://{http.Request.Host}/");

    private static Task Write<T>(HttpContext http, T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        http.Response.WriteAsJsonAsync(value, type, cancellationToken: http.RequestAborted);

    private static Task End(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    // The trigger takes nothing but a request, in Azure too: the run fails before it reaches the function.
    [LoggerMessage(LogLevel.Error, "{Function} cannot be run by hand: {Reason}")]
    private partial void LogCannotRun(string function, string reason);
}
