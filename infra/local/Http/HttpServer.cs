using EmbeddedFunctions.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace EmbeddedFunctions.Http;

/// <summary>Answers requests: the first route that matches gets it, nothing else is 404 with an empty body.</summary>
internal sealed class HttpServer(FunctionCatalogue catalogue, IInlineConstraintResolver constraints, FunctionInvoker invoker)
{
    private readonly IReadOnlyList<FunctionRoute> routes =
        [.. catalogue.Functions.Where(function => function.Http is not null).Select(function => new FunctionRoute(function, "api", constraints))];

    public IReadOnlyList<FunctionRoute> Routes => routes;

    public async Task Answer(HttpContext http)
    {
        foreach (var route in routes)
        {
            var values = new RouteValueDictionary();
            if (!route.Matches(http, values))
                continue;
            http.Features.Set<IRouteValuesFeature>(new RouteValuesFeature { RouteValues = values });
            await Invoke(route.Function, http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task Invoke(Function function, HttpContext http)
    {
        if (await invoker.Invoke(function, http, http.RequestAborted))
            return;
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }
}
