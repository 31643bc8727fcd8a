using EmbeddedFunctions.Functions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.Http;

/// <summary>
/// Finds functions whose routes meet on a path, and on which the two routers of a deployed app disagree: the host takes the first by
/// name, the worker's ASP.NET Core the most specific. Rename one, or tell the routes apart by a constraint.
/// </summary>
public static class RouteOrder
{
    /// <returns>A sentence for each pair; empty if all is well.</returns>
    public static IReadOnlyList<string> Disagreements(IEnumerable<Type> functionTypes)
    {
        using var services = new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider();
        var resolver = services.GetRequiredService<IInlineConstraintResolver>();
        return Disagreements([
            .. FunctionCatalogue.In(functionTypes).Functions
                .Where(function => function.Http is not null)
                .Select(function => new FunctionRoute(function, "", resolver))]);
    }

    internal static IReadOnlyList<string> Disagreements(IReadOnlyList<FunctionRoute> inHostOrder) =>
    [
        .. from first in inHostOrder.Index()
           from second in inHostOrder.Skip(first.Index + 1)
           where ShareMethod(first.Item.Function, second.Function) && Meet(first.Item, second)
           let difference = Precedence(first.Item).CompareTo(Precedence(second))
           where difference >= 0
           select $"{first.Item.Function.Name} ({first.Item.Template}) comes before {second.Function.Name} ({second.Template}) in the host, "
               + (difference > 0 ? "after it in ASP.NET Core." : "and ASP.NET Core cannot tell them apart."),
    ];

    private static decimal Precedence(FunctionRoute route) => RoutePatternFactory.Parse(route.Template).InboundPrecedence;

    private static bool ShareMethod(Function one, Function other) =>
        one.Http!.Methods is not { Length: > 0 } methods
        || other.Http!.Methods is not { Length: > 0 } others
        || methods.Intersect(others, StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>Whether some path fits both, as far as can be told: two different constraints are taken to exclude each other.</summary>
    private static bool Meet(FunctionRoute one, FunctionRoute other)
    {
        for (var i = 0; ; i++)
        {
            var (left, right) = (one.Segment(i), other.Segment(i));
            if (left is null && right is null)
                return true;
            if (left is { Parts: [{ IsCatchAll: true }] } || right is { Parts: [{ IsCatchAll: true }] })
                return true;
            if (left is null || right is null)
                return IsOptional(left ?? right!);
            if (!Meet(one, left, other, right))
                return false;
        }
    }

    private static bool Meet(FunctionRoute one, TemplateSegment left, FunctionRoute other, TemplateSegment right) => (left.Parts, right.Parts) switch
    {
        ([{ IsLiteral: true } literal], [{ IsLiteral: true } same]) => string.Equals(literal.Text, same.Text, StringComparison.OrdinalIgnoreCase),
        ([{ IsLiteral: true } literal], [{ IsParameter: true } parameter]) => other.Allows(parameter.Name!, literal.Text!),
        ([{ IsParameter: true } parameter], [{ IsLiteral: true } literal]) => one.Allows(parameter.Name!, literal.Text!),
        ([{ IsParameter: true } parameter], [{ IsParameter: true } another]) => Text(parameter) is "" || Text(another) is "" || Text(parameter) == Text(another),
        _ => true,
    };

    private static string Text(TemplatePart parameter) => string.Join(':', parameter.InlineConstraints.Select(constraint => constraint.Constraint));

    private static bool IsOptional(TemplateSegment segment) => segment.Parts is [{ IsOptional: true }] or [{ DefaultValue: not null }];
}
