namespace Tracker.Simulation.Filters;

/// <summary>Keys from <paramref name="Low"/> on and below <paramref name="High"/> (null: without end).</summary>
internal readonly record struct KeyRange(string Low, string? High)
{
    public static KeyRange All { get; } = new("", null);

    /// <summary>The single key that the range holds, if it holds just one.</summary>
    public string? Only => High is not null && High.Length == Low.Length + 1 && High[^1] == '\0' && High.StartsWith(Low, StringComparison.Ordinal) ? Low : null;

    /// <summary>The keys of the column that a filter can match, as far as comparisons joined by "and" say it.</summary>
    public static KeyRange Of(Filter? filter, string column) => filter switch
    {
        Filter.And and => Of(and.Left, column).And(Of(and.Right, column)),
        Filter.Comparison { Left: { Name: var name }, Right.Constant.Value: string key, Operator: var op } when name == column => Of(op, key),
        Filter.Comparison { Left.Constant.Value: string key, Right: { Name: var name }, Operator: var op } when name == column => Of(Flip(op), key),
        _ => All,
    };

    public bool IsPast(string key) => High is not null && string.CompareOrdinal(key, High) >= 0;

    public KeyRange And(KeyRange other) => new(
        string.CompareOrdinal(Low, other.Low) >= 0 ? Low : other.Low,
        High is null ? other.High : other.High is null || string.CompareOrdinal(High, other.High) <= 0 ? High : other.High);

    // The next key after one is itself with the lowest character behind it.
    private static KeyRange Of(string op, string key) => op switch
    {
        "eq" => new KeyRange(key, key + '\0'),
        "gt" => new KeyRange(key + '\0', null),
        "ge" => new KeyRange(key, null),
        "lt" => new KeyRange("", key),
        "le" => new KeyRange("", key + '\0'),
        _ => All,
    };

    private static string Flip(string op) => op switch { "lt" => "gt", "le" => "ge", "gt" => "lt", "ge" => "le", _ => op };
}
