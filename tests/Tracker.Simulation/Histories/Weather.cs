using Tracker.Simulation.Faults;

namespace Tracker.Simulation.Histories;

/// <summary>Under what a history happens, drawn from its seed: calm ones, where races alone do harm, and rough ones, where everything does.</summary>
internal sealed record Weather
{
    public required int Instances { get; init; }

    public required int Clients { get; init; }

    /// <summary>Of each client.</summary>
    public required int Operations { get; init; }

    public required int Programmes { get; init; }

    /// <summary>How many different milestones there are to fight over.</summary>
    public required int Milestones { get; init; }

    public required FaultProfile Faults { get; init; }

    /// <summary>Of an instance; infinite: it never crashes.</summary>
    public required TimeSpan LifeExpectancy { get; init; }

    /// <summary>How far clocks may be off, either way.</summary>
    public required TimeSpan Skew { get; init; }

    /// <summary>0 keeps the view of one programme only.</summary>
    public required int ViewMegabytes { get; init; }

    public required int MaxCommitBytes { get; init; }

    /// <summary>Short ones give up while their requests are still on the way.</summary>
    public required TimeSpan CommitTimeout { get; init; }

    public required SimulatedTableOptions Table { get; init; }

    public static Weather Of(Random random) => new()
    {
        Instances = random.Next(1, 4),
        Clients = random.Next(2, 7),
        Operations = random.Next(4, 11),
        Programmes = random.Next(3) == 0 ? 2 : 1,
        Milestones = random.Next(3, 12),
        Faults = FaultsOf(random),
        LifeExpectancy = random.Next(2) == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(random.Next(2, 20)),
        Skew = random.Next(2) == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(random.Next(1, 300)),
        ViewMegabytes = random.Next(2),
        MaxCommitBytes = random.Next(3) == 0 ? random.Next(4_000, 20_000) : 4_000_000,
        CommitTimeout = random.Next(3) == 0 ? TimeSpan.FromSeconds(1 + (3 * random.NextDouble())) : TimeSpan.FromSeconds(20),
        Table = new()
        {
            Jitter = random.Next(2),
            PageSize = random.Next(2) == 0 ? random.Next(2, 10) : 1_000,
            ShortPages = random.Next(2) == 0 ? 0.3 : 0,
            RowsPerSecond = random.Next(4) == 0 ? 100 : 2_000,
            Burst = 200,
        },
    };

    private static FaultProfile FaultsOf(Random random)
    {
        double[] shares = [0, 0.03, 0.1, 0.3];
        var even = FaultProfile.Even(shares[random.Next(shares.Length)]) with { LongestDelay = TimeSpan.FromSeconds(random.Next(1, 20)) };
        return random.Next(3) switch
        {
            // Only what leaves a writer in doubt.
            0 => even with { LostRequests = 0, Busy = 0, Slow = 0, LostAnswers = 2 * even.LostAnswers, LandsLate = 3 * even.LandsLate },
            _ => even,
        };
    }
}
