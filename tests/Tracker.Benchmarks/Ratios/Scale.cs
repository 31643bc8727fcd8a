namespace Tracker.Benchmarks.Ratios;

/// <summary>How much is measured.</summary>
internal sealed record Scale
{
    public static readonly Scale Full = new();

    /// <summary>Everything once, small: whether it runs and answers right.</summary>
    public static readonly Scale Smoke = new()
    {
        Rounds = 1,
        WarmUp = TimeSpan.Zero,
        Lists = [500, 600, 1_000],
        Reads = 5,
        Posts = 10,
        Milestones = 500,
        Small = 300,
        Programmes = 100,
        ViewMegabytes = 1,
    };

    public int Rounds { get; init; } = 5;

    /// <summary>Of each side of a line.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Sizes of the programmes that are listed, filtered and searched: small, middle, large.</summary>
    public IReadOnlyList<int> Lists { get; init; } = [1_000, 10_000, 100_000];

    /// <summary>Reads of a round.</summary>
    public int Reads { get; init; } = 100;

    /// <summary>Posts of a round, by each client.</summary>
    public int Posts { get; init; } = 100;

    /// <summary>Milestones that are imported and loaded.</summary>
    public int Milestones { get; init; } = 10_000;

    /// <summary>Milestones on Azurite.</summary>
    public int Small { get; init; } = 1_000;

    /// <summary>Programmes that are touched in turn.</summary>
    public int Programmes { get; init; } = 10_000;

    /// <summary>The budget for their views.</summary>
    public int ViewMegabytes { get; init; } = 100;
}
