using EmbeddedFunctions.Admin;
using EmbeddedFunctions.Functions;
using EmbeddedFunctions.Keys;
using EmbeddedFunctions.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EmbeddedFunctions.Http;

/// <summary>
/// Answers requests as the host does: the first route that matches, if its key is there; its own pages; else 404. What it says itself
/// has an empty body.
/// </summary>
internal sealed class HttpServer(
    FunctionRoutes routes, FunctionInvoker invoker, KeyRing keys, RequestBody body, ConcurrencyLimit limit, Lazy<AdminApi> admin, HomePage home, HostJson host)
{
    public Task Answer(HttpContext http)
    {
        if (host.CustomHeaders.Count > 0)
            http.Response.OnStarting(AddHeaders, http.Response);
        if (http.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase))
            return admin.Value.Answer(http);
        if (routes.Match(http, out var values) is { } function)
        {
            http.Features.Set<IRouteValuesFeature>(new RouteValuesFeature { RouteValues = values });
            return keys.Opens(http.Request, function)
                ? limit.Run(http, next => Invoke(function, next))
                : End(http, StatusCodes.Status401Unauthorized);
        }

        return http.Request.Path == "/" ? home.Answer(http) : End(http, StatusCodes.Status404NotFound);
    }

    // An answer's own header goes first.
    private Task AddHeaders(object response)
    {
        foreach (var (name, value) in host.CustomHeaders)
            ((HttpResponse)response).Headers.TryAdd(name, value);
        return Task.CompletedTask;
    }

    private async Task Invoke(Function function, HttpContext http)
    {
        try
        {
            await body.TakeIn(http);
        }
        catch (BadHttpRequestException refused)
        {
            http.Response.StatusCode = refused.StatusCode;
            return;
        }

        var outcome = await invoker.Invoke(function, http, http.RequestAborted);
        if (outcome == InvocationOutcome.Succeeded)
            return;
        if (http.Response.HasStarted)
        {
            http.Abort(); // the client must not take what it has for the whole
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        if (outcome == InvocationOutcome.Abandoned)
            http.Response.Headers.Connection = "close"; // what the function may still write must not get into another answer
    }

    private static Task End(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
