namespace Tracker.Simulation.Storage;

/// <summary>All rows of one PartitionKey, and what is left of its share of the service.</summary>
internal sealed class Partition(string key)
{
    public string Key => key;

    public SortedRows Rows { get; } = new();

    public RowBudget Budget { get; } = new();
}
