namespace Tracker.Simulation.Protocol;

/// <summary>The query string of a read, decoded.</summary>
internal sealed record QueryOptions
{
    public static QueryOptions None { get; } = new();

    public string? Filter { get; private init; }

    public IReadOnlyList<string>? Select { get; private init; }

    public string? Top { get; private init; }

    public string? NextPartitionKey { get; private init; }

    public string? NextRowKey { get; private init; }

    public string? NextTableName { get; private init; }

    public static QueryOptions Parse(string query)
    {
        var options = None;
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
                continue;
            var value = Uri.UnescapeDataString(pair[(equals + 1)..].Replace('+', ' '));
            options = Uri.UnescapeDataString(pair[..equals]) switch
            {
                "$filter" => options with { Filter = value },
                "$select" => options with { Select = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) },
                "$top" => options with { Top = value },
                "NextPartitionKey" => options with { NextPartitionKey = value },
                "NextRowKey" => options with { NextRowKey = value },
                "NextTableName" => options with { NextTableName = value },
                _ => options,
            };
        }

        return options;
    }
}
