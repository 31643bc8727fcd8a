namespace Tracker.Simulation.Storage;

/// <summary>A row and the partition it lies in.</summary>
internal readonly record struct StoredRow(string PartitionKey, Row Row);
