using System.Diagnostics;

namespace Tracker.Benchmarks.Simulate;

/// <summary>
/// Breaks the engine on purpose, one small patch at a time, in a copy of the sources, and has each broken one simulated: the checks are worth
/// something only if they find out every one.
/// </summary>
internal static class MutantsCommand
{
    public static int Run(Arguments arguments)
    {
        var seeds = arguments.Number("seeds", 300);
        using var copy = SourceCopy.Make();
        if (copy.Build() is { } broken)
            throw new InvalidOperationException($"The copy does not build as it is:{Environment.NewLine}{broken}");

        var patches = copy.Mutants.Where(patch => arguments.Text("only") is not { } only || patch.Contains(only, StringComparison.Ordinal)).ToList();
        var survivors = patches.Count(patch => !IsCaught(copy, patch, seeds));
        Console.WriteLine($"{patches.Count - survivors} of {patches.Count} mutants caught.");
        return survivors;
    }

    private static bool IsCaught(SourceCopy copy, string patch, int seeds)
    {
        var name = Path.GetFileNameWithoutExtension(patch);
        copy.Apply(patch);
        try
        {
            if (copy.Build() is { } broken)
            {
                Console.WriteLine($"{name,-40} does not build: {broken}");
                return false;
            }

            var since = Stopwatch.GetTimestamp();
            var how = copy.Simulate(seeds);
            Console.WriteLine($"{name,-40} {how ?? "SURVIVED"} ({Stopwatch.GetElapsedTime(since).TotalSeconds:F1} s)");
            return how is not null;
        }
        finally
        {
            copy.Revert(patch);
        }
    }
}
