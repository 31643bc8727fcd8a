using Tracker.Simulation.Histories;

namespace Tracker.Tests.Simulation;

/// <summary>The benchmarks do more, faster: three hundred with <c>--smoke</c>, as many as one likes with <c>simulate --seeds N</c>.</summary>
public sealed class LogHistory_tests
{
    [Fact]
    public void A_hundred_histories_of_the_log_are_good()
    {
        var failure = Seeds.FirstFailure(1_001, 100, cancel: TestContext.Current.CancellationToken);

        failure.ShouldBeNull($"Replay it: dotnet run -c Release --project tests/Tracker.Benchmarks -- simulate --seed {failure?.Seed} --trace"
            + Environment.NewLine + string.Join(Environment.NewLine, failure?.Violations ?? []));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void A_seed_repeats_step_by_step(int seed)
    {
        var first = LogHistory.Run(seed, traced: true).Trace!.ToString();

        LogHistory.Run(seed, traced: true).Trace!.ToString().ShouldBe(first);
        first.Split('\n').Length.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void The_seeds_bring_on_every_kind_of_trouble()
    {
        HashSet<string> missing =
        [
            "crashes", "lands late", "lost answer", "timed out, applied", "EntityAlreadyExists", "ServerBusy", "given up", "Replayed", "KeyReused",
            "KeyBusy", "OutcomeUnknown", "unavailable", "went away", "Made digest", "could not be made", "ticked in vain",
        ];

        for (var seed = 81; seed <= 120 && missing.Count > 0; seed++)
        {
            var trace = LogHistory.Run(seed, traced: true).Trace!.ToString();
            missing.RemoveWhere(trouble => trace.Contains(trouble, StringComparison.Ordinal));
        }

        missing.ShouldBeEmpty();
    }
}
