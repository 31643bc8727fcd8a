namespace Tracker.Simulation;

/// <summary>How the simulated service behaves while nothing goes wrong.</summary>
public sealed record SimulatedTableOptions
{
    /// <summary>Answers at once and never throttles: for tests of what is answered.</summary>
    public static SimulatedTableOptions Instant { get; } = new()
    {
        ReadLatency = TimeSpan.Zero,
        WriteLatency = TimeSpan.Zero,
        WriteRowLatency = TimeSpan.Zero,
        RowsPerSecond = null,
    };

    /// <summary>From sending a read to its answer.</summary>
    public TimeSpan ReadLatency { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>Added for each row that a read gives out.</summary>
    public TimeSpan ReadRowLatency { get; init; }

    /// <summary>From sending a write to its answer.</summary>
    public TimeSpan WriteLatency { get; init; } = TimeSpan.FromMilliseconds(8);

    /// <summary>Added for each row that a write holds.</summary>
    public TimeSpan WriteRowLatency { get; init; } = TimeSpan.FromMilliseconds(0.1);

    /// <summary>A request takes up to this share longer, by chance; 0.5 is up to half as long again.</summary>
    public double Jitter { get; init; }

    /// <summary>The part of the latency that passes before the operation is applied. 0 takes one timer less.</summary>
    public double ArrivalShare { get; init; } = 0.5;

    /// <summary>
    /// Rows a partition takes in a second before it answers 503 ServerBusy; null does not throttle. A write counts its rows. A read
    /// counts as one: the service's target is named for entities, but pages are read much faster than that.
    /// </summary>
    public double? RowsPerSecond { get; init; } = 2000;

    /// <summary>Rows that a partition takes at once after a pause.</summary>
    public double Burst { get; init; } = 2000;

    /// <summary>Rows of a page; the service's is 1,000.</summary>
    public int PageSize { get; init; } = 1000;

    /// <summary>
    /// Share of query pages that end before they are full, half of them with no row at all, and with a continuation. The service does
    /// so at the border of two partition servers and after five seconds of scanning.
    /// </summary>
    public double ShortPages { get; init; }

    internal TimeSpan LatencyOf(bool read, int rows) =>
        read ? ReadLatency : WriteLatency + WriteRowLatency * rows;
}
