using EmbeddedFunctions.Functions;
using EmbeddedFunctions.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

namespace EmbeddedFunctions.Http;

/// <summary>The routes of the HTTP functions in the order in which the host tries them: by the function's name.</summary>
internal sealed class FunctionRoutes(FunctionCatalogue catalogue, HostJson host, IInlineConstraintResolver constraints, IConfiguration settings)
{
    public IReadOnlyList<FunctionRoute> All { get; } =
    [
        .. catalogue.Functions
            .Where(function => function.Http is not null && !function.IsDisabled(settings))
            .Select(function => new FunctionRoute(function, host.RoutePrefix, constraints)),
    ];

    /// <returns>The first function whose route fits, or null.</returns>
    public Function? Match(HttpContext http, out RouteValueDictionary values)
    {
        foreach (var route in All)
        {
            values = [];
            if (route.Matches(http, values))
                return route.Function;
        }

        values = [];
        return null;
    }
}
