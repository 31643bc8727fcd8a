using System.Reflection;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Tracker.Docs;

/// <summary>An HTTP function, as its own attributes say where it is found.</summary>
/// <param name="Feature">The folder that it lives in.</param>
/// <param name="Methods">In upper case.</param>
/// <param name="Path">Behind the route prefix, as OpenAPI writes it: <c>/programmes/{programme}</c>.</param>
/// <param name="Parameters">Those of the path.</param>
internal sealed record Endpoint(
    string Function, string Feature, IReadOnlyList<string> Methods, string Path, IReadOnlyList<string> Parameters, AuthorizationLevel Level)
{
    /// <summary>All of the app, by function name.</summary>
    public static IReadOnlyDictionary<string, Endpoint> All { get; } = typeof(Endpoint).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Select(Of)
        .OfType<Endpoint>()
        .ToDictionary(endpoint => endpoint.Function, StringComparer.Ordinal);

    private static Endpoint? Of(MethodInfo method)
    {
        var trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(found => found is not null);
        if (trigger is null || method.GetCustomAttribute<FunctionAttribute>() is not { } function)
            return null;

        var pattern = RoutePatternFactory.Parse(trigger.Route ?? function.Name);
        // What may be missing from a path is left out of it: OpenAPI has no such thing.
        var segments = pattern.PathSegments.Where(segment => segment.Parts is not [RoutePatternParameterPart { IsOptional: true }]);
        return new(
            function.Name,
            method.DeclaringType!.Namespace!.Split('.')[1],
            [.. (trigger.Methods ?? ["get"]).Select(name => name.ToUpperInvariant())],
            "/" + string.Join('/', segments.Select(segment => string.Concat(segment.Parts.Select(Write)))),
            [.. pattern.Parameters.Where(parameter => !parameter.IsOptional).Select(parameter => parameter.Name)],
            trigger.AuthLevel);
    }

    private static string Write(RoutePatternPart part) => part switch
    {
        RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        RoutePatternLiteralPart literal => literal.Content,
        _ => ((RoutePatternSeparatorPart)part).Content,
    };
}
