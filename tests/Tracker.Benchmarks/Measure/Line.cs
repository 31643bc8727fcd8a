namespace Tracker.Benchmarks.Measure;

/// <summary>One line of the table.</summary>
internal sealed record Line
{
    public required string Name { get; init; }

    /// <summary>Of both sides: ms, µs, /s, KB, MB.</summary>
    public required string Unit { get; init; }

    public required Sample Tracker { get; init; }

    public required Cost TrackerCost { get; init; }

    /// <summary>What it is measured against; null when it stands alone.</summary>
    public string? Against { get; init; }

    public Sample? Yardstick { get; init; }

    public Cost YardstickCost { get; init; }

    public IReadOnlyList<Limit> Limits { get; init; } = [];

    public Sample? Ratio => Yardstick is null ? null : Tracker.Over(Yardstick);

    public bool Holds => Limits.All(limit => limit.Holds(this));
}
