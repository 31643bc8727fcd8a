namespace Tracker.Simulation.Filters;

/// <summary>
/// Recursive descent over: or := and ("or" and)*, and := unary ("and" unary)*, unary := "not" unary | "(" or ")" | comparison.
/// </summary>
internal ref struct FilterParser(string text)
{
    // Source: Querying tables and entities, "up to 15 discrete comparisons within a $filter string".
    private const int MaxComparisons = 15;
    private static readonly string[] Operators = ["eq", "ne", "lt", "le", "gt", "ge"];

    private FilterTokens _tokens = new(text);
    private int _comparisons;

    /// <returns>Null where the service would refuse the text.</returns>
    public static Filter? Parse(string text)
    {
        var parser = new FilterParser(text);
        var filter = parser.Or();
        return parser._tokens.AtEnd && parser._comparisons <= MaxComparisons ? filter : null;
    }

    private Filter? Or()
    {
        var left = And();
        while (left is not null && _tokens.TryTake("or"))
            left = And() is { } right ? new Filter.Or(left, right) : null;
        return left;
    }

    private Filter? And()
    {
        var left = Unary();
        while (left is not null && _tokens.TryTake("and"))
            left = Unary() is { } right ? new Filter.And(left, right) : null;
        return left;
    }

    private Filter? Unary()
    {
        if (_tokens.TryTake("not"))
            return Unary() is { } inner ? new Filter.Not(inner) : null;
        if (!_tokens.TryTake("("))
            return Comparison();
        var group = Or();
        return _tokens.TryTake(")") ? group : null;
    }

    private Filter? Comparison()
    {
        _comparisons++;
        if (Operand() is not { } left)
            return null;
        foreach (var candidate in Operators)
        {
            if (_tokens.TryTake(candidate))
                return Operand() is { } right && (left.Name ?? right.Name) is not null ? new Filter.Comparison(left, candidate, right) : null;
        }

        return left.Name is null ? null : new Filter.Flag(left);
    }

    private Operand? Operand()
    {
        if (_tokens.TakeConstant() is { } constant)
            return new Operand(null, constant);
        return _tokens.TakeName() is { } name ? new Operand(name, null) : null;
    }
}
