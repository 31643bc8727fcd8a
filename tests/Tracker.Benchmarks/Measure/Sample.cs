namespace Tracker.Benchmarks.Measure;

/// <summary>What the rounds of one side came to, in the unit of its line.</summary>
internal sealed record Sample(IReadOnlyList<double> Rounds)
{
    public double Median => Middle([.. Rounds.Order()]);

    public double Min => Rounds.Min();

    public double Max => Rounds.Max();

    /// <summary>Round against round: what slows the machine for a while slows both sides, and falls out of it.</summary>
    public Sample Over(Sample other) => new([.. Rounds.Zip(other.Rounds, (mine, theirs) => mine / theirs)]);

    private static double Middle(double[] sorted) =>
        sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
}
