namespace Tracker.Simulation.Storage;

/// <summary>A table: partitions in ordinal order of their keys.</summary>
internal sealed class Table(string name)
{
    private readonly SortedDictionary<string, Partition> _partitions = new(StringComparer.Ordinal);

    public string Name => name;

    public IEnumerable<Partition> Partitions => _partitions.Values;

    public Partition? Find(string partitionKey) => _partitions.GetValueOrDefault(partitionKey);

    public Partition GetOrAdd(string partitionKey)
    {
        if (!_partitions.TryGetValue(partitionKey, out var partition))
            _partitions.Add(partitionKey, partition = new Partition(partitionKey));
        return partition;
    }
}
