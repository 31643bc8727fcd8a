using EmbeddedFunctions.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace EmbeddedFunctions.Http;

/// <summary>The route of one HTTP function: its template behind the prefix, constraints and methods.</summary>
internal sealed class FunctionRoute
{
    private readonly RouteTemplate _parsed;
    private readonly TemplateMatcher _matcher;
    private readonly IReadOnlyDictionary<string, IRouteConstraint> _constraints;

    public FunctionRoute(Function function, string prefix, IInlineConstraintResolver resolver)
    {
        Function = function;
        Template = $"{prefix}/{function.Http!.Route ?? function.Name}".Trim('/');
        _parsed = TemplateParser.Parse(Template);
        _matcher = new TemplateMatcher(_parsed, Defaults(_parsed));
        _constraints = Constraints(_parsed, resolver);
    }

    public Function Function { get; }

    public string Template { get; }

    public bool Matches(HttpContext http, RouteValueDictionary values) =>
        Accepts(http.Request.Method)
        && _matcher.TryMatch(http.Request.Path, values)
        && _constraints.All(constraint => constraint.Value.Match(http, null, constraint.Key, values, RouteDirection.IncomingRequest));

    public TemplateSegment? Segment(int index) => _parsed.GetSegment(index);

    /// <summary>Whether a parameter's constraints let a value pass.</summary>
    public bool Allows(string parameter, string value) =>
        !_constraints.TryGetValue(parameter, out var constraint)
        || constraint.Match(null, null, parameter, new RouteValueDictionary { [parameter] = value }, RouteDirection.IncomingRequest);

    private bool Accepts(string method) =>
        Function.Http!.Methods is not { Length: > 0 } methods || methods.Contains(method, StringComparer.OrdinalIgnoreCase);

    private static RouteValueDictionary Defaults(RouteTemplate template) =>
        new(template.Parameters.Where(part => part.DefaultValue is not null).Select(part => KeyValuePair.Create(part.Name!, part.DefaultValue)));

    private static Dictionary<string, IRouteConstraint> Constraints(RouteTemplate template, IInlineConstraintResolver resolver)
    {
        var builder = new RouteConstraintBuilder(resolver, template.TemplateText!);
        foreach (var parameter in template.Parameters)
        {
            if (parameter.IsOptional)
                builder.SetOptional(parameter.Name!);
            foreach (var constraint in parameter.InlineConstraints)
                builder.AddResolvedConstraint(parameter.Name!, constraint.Constraint);
        }

        return new Dictionary<string, IRouteConstraint>(builder.Build());
    }
}
