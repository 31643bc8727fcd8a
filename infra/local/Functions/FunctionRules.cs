using System.Text.RegularExpressions;
using EmbeddedFunctions.Start;
using Microsoft.AspNetCore.Http;

namespace EmbeddedFunctions.Functions;

/// <summary>
/// What the real host would drop without a word, refuse, or only fail at when it is called is refused here at the start.
/// </summary>
internal static partial class FunctionRules
{
    private static readonly string[] ReservedRoutes = ["admin", "runtime"];

    /// <exception cref="StartException">Says which function breaks which rule.</exception>
    public static void Check(IReadOnlyList<Function> functions)
    {
        foreach (var function in functions)
        {
            if (Fault(function) is { } fault)
                throw new StartException($"The function {function.Name} ({function.EntryPoint}) cannot be served: {fault}.");
        }

        if (Twice(functions, function => function.Name) is { } name)
            throw new StartException($"Two functions are called {name}; names must differ by more than case.");
        if (Twice(functions, function => function.EntryPoint) is { } method)
            throw new StartException($"Two functions are overloads of {method}; the host tells methods apart by name only.");
    }

    private static string? Fault(Function function) => function switch
    {
        _ when !Name().IsMatch(function.Name) => "a name has a letter first, then letters, digits, _ or -, 127 at most",
        { Method.IsPublic: false } => "its method is not public, and the host in Azure would leave it out without a word",
        { Method.DeclaringType.IsNested: true } => "its class lies in another class",
        { Method.DeclaringType.IsAbstract: true, Method.IsStatic: false } => "its class is abstract",
        { Http: not null } when function.TriggerParameter.ParameterType != typeof(HttpRequest) => "[HttpTrigger] goes on a parameter of type HttpRequest",
        { Timer: not null } when function.TriggerParameter.ParameterType != typeof(TimerInfo) => "[TimerTrigger] goes on a parameter of type TimerInfo",
        { Http.Route: { } route } => RouteFault(route),
        _ => null,
    };

    private static string? RouteFault(string route)
    {
        var first = route.TrimStart('/').Split('/')[0];
        if (ReservedRoutes.Any(reserved => first.StartsWith(reserved, StringComparison.OrdinalIgnoreCase)))
            return $"its route begins with {first}, which is the host's own";
        return route == "/" ? "its route is /: leave the route prefix or the route away" : null;
    }

    private static string? Twice(IEnumerable<Function> functions, Func<Function, string> key) =>
        functions.GroupBy(key, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1)?.Key;

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9_-]{0,126}$")]
    private static partial Regex Name();
}
