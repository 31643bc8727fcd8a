using Azure.Data.Tables;

namespace Tracker.Tests.Simulation.Operations;

/// <summary>Some table operations in a row, on a table of their own, and what the service answers to each.</summary>
/// <param name="Name">Says what it tries.</param>
/// <param name="Expected">The answers, joined by " | ".</param>
/// <param name="Steps">The operations.</param>
public sealed record OperationCase(string Name, string Expected, params Step[] Steps)
{
    /// <summary>What Azurite answers instead, where it does not follow the service.</summary>
    public string? Azurite { get; private init; }

    /// <summary>The service's rule that Azurite does not follow, and how we know it.</summary>
    public string? Rule { get; private init; }

    public OperationCase OnAzurite(string answers, string rule) => this with { Azurite = answers, Rule = rule };

    public async Task<string> Run(TableServiceClient tables, TableClient table)
    {
        List<string> answers = [];
        foreach (var step in Steps)
            answers.Add(await step(tables, table));
        return string.Join(" | ", answers).Replace(table.Name, "{table}", StringComparison.Ordinal);
    }
}

/// <summary>One operation; its result is its answer in short.</summary>
public delegate Task<string> Step(TableServiceClient tables, TableClient table);
