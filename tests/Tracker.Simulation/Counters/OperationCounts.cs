using System.Collections.Frozen;

namespace Tracker.Simulation.Counters;

/// <summary>A moment's counts by kind of operation; the difference of two is what happened between them.</summary>
public sealed class OperationCounts
{
    private readonly FrozenDictionary<OperationKind, OperationCount> _counts;

    internal OperationCounts(IEnumerable<KeyValuePair<OperationKind, OperationCount>> counts) => _counts = counts.ToFrozenDictionary();

    public OperationCount this[OperationKind kind] => _counts.GetValueOrDefault(kind);

    /// <summary>All kinds together.</summary>
    public OperationCount Total => _counts.Values.Aggregate(default(OperationCount), (sum, count) => sum + count);

    /// <summary>Gets, queries and listings of tables.</summary>
    public OperationCount Reads => this[OperationKind.Get] + this[OperationKind.Query] + this[OperationKind.QueryTables];

    /// <summary>All that is no read.</summary>
    public OperationCount Writes => Total - Reads;

    public OperationCounts Since(OperationCounts earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return new OperationCounts(_counts.Select(pair => KeyValuePair.Create(pair.Key, pair.Value - earlier[pair.Key])));
    }

    public override string ToString() =>
        string.Join(Environment.NewLine, _counts.Where(pair => pair.Value != default).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}"));
}
