namespace Tracker.Tests.Simulation.Operations;

/// <summary>All cases, each by a name of its own.</summary>
internal static class OperationCases
{
    public static IReadOnlyDictionary<string, OperationCase> All { get; } = new[]
    {
        TableCases.All, EntityCases.All, TypeCases.All, LimitCases.All, FilterCases.All, QueryCases.All, TransactionCases.All,
    }.SelectMany(cases => cases).ToDictionary(one => one.Name);
}
