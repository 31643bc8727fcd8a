using System.Diagnostics;

namespace Tracker.Benchmarks.Measure;

/// <summary>Measures the two sides of a line turn by turn, so that both meet the machine in the same state.</summary>
/// <param name="rounds">How many count.</param>
/// <param name="warmUp">How long each side runs before them at least, once in any case: the runtime compiles what it sees used.</param>
internal sealed class Race(int rounds, TimeSpan warmUp)
{
    public Race(Ratios.Scale scale)
        : this(scale.Rounds, scale.WarmUp)
    {
    }

    public async Task<Line> RunAsync(string name, string unit, Side tracker, Side? yardstick, params IReadOnlyList<Limit> limits)
    {
        Side[] sides = yardstick is null ? [tracker] : [tracker, yardstick];
        var results = sides.ToDictionary(side => side, _ => new List<double>());
        var spent = sides.ToDictionary(side => side, _ => default(Cost));
        foreach (var side in sides)
            await WarmUpAsync(side);
        for (var round = 0; round < rounds; round++)
        {
            // Who goes first changes: the second finds warmer caches and more garbage.
            foreach (var side in round % 2 == 0 ? sides : sides.Reverse())
            {
                var before = side.Spent;
                results[side].Add(await side.Round());
                spent[side] += side.Spent - before;
            }
        }

        return new()
        {
            Name = name,
            Unit = unit,
            Tracker = new(results[tracker]),
            TrackerCost = spent[tracker] / ((double)rounds * tracker.Operations),
            Against = yardstick?.Name,
            Yardstick = yardstick is null ? null : new(results[yardstick]),
            YardstickCost = yardstick is null ? default : spent[yardstick] / ((double)rounds * yardstick.Operations),
            Limits = limits,
        };
    }

    private async Task WarmUpAsync(Side side)
    {
        var since = Stopwatch.GetTimestamp();
        do
            await side.Round();
        while (Stopwatch.GetElapsedTime(since) < warmUp);
    }
}
