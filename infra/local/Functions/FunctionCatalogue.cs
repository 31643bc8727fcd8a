using System.Reflection;
using EmbeddedFunctions.Start;

namespace EmbeddedFunctions.Functions;

/// <summary>The functions of an app, in the order in which the host tries their routes: by name, ignoring case.</summary>
internal sealed record FunctionCatalogue(IReadOnlyList<Function> Functions)
{
    private const BindingFlags AllMethods =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <exception cref="StartException">A method is one that the real host would drop, refuse or fail to call.</exception>
    public static FunctionCatalogue In(IEnumerable<Type> types)
    {
        var found = types
            .SelectMany(type => type.GetMethods(AllMethods))
            .Select(method => (Method: method, Attribute: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(found => found.Attribute is not null)
            .Select(found => Read(found.Attribute!.Name, found.Method))
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        FunctionRules.Check(found);
        return new FunctionCatalogue(found);
    }

    private static Function Read(string name, MethodInfo method)
    {
        var triggers =
            (from parameter in method.GetParameters()
             from attribute in parameter.GetCustomAttributes()
             where attribute is HttpTriggerAttribute or TimerTriggerAttribute
             select (parameter, attribute)).ToList();
        return triggers is [var (triggerParameter, trigger)]
            ? new Function(name, method, triggerParameter, trigger)
            : throw new StartException($"The function {name} ({method.DeclaringType}.{method.Name}) needs exactly one trigger, it has {triggers.Count}.");
    }
}
