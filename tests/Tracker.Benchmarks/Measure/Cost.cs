namespace Tracker.Benchmarks.Measure;

/// <summary>What was asked of storage: requests, the rows that they wrote or gave out, the bytes of their bodies both ways.</summary>
internal readonly record struct Cost(double Requests, double Rows, double Bytes)
{
    public static Cost operator +(Cost left, Cost right) => new(left.Requests + right.Requests, left.Rows + right.Rows, left.Bytes + right.Bytes);

    public static Cost operator -(Cost left, Cost right) => new(left.Requests - right.Requests, left.Rows - right.Rows, left.Bytes - right.Bytes);

    public static Cost operator /(Cost cost, double operations) => new(cost.Requests / operations, cost.Rows / operations, cost.Bytes / operations);
}
