using Tracker.Simulation.Histories;

namespace Tracker.Benchmarks.Simulate;

/// <summary>Histories of the log, seed after seed.</summary>
internal static class SimulateCommand
{
    private const int TraceLines = 60;

    public static int Run(Arguments arguments)
    {
        var first = arguments.Number("seed", 1);
        var seeds = arguments.Number("seeds", arguments.Has("seed") ? 1 : 300);
        if (arguments.Has("mutants"))
            return MutantsCommand.Run(arguments);
        if (arguments.Has("trace"))
            return Replay(first);

        var brief = arguments.Has("brief");
        var failure = arguments.Has("soak") ? Soak(first, arguments.Number("minutes", 60)) : Seeds.FirstFailure(first, seeds, brief ? null : new Progress(seeds).Add);
        if (failure is not null && brief)
            Console.WriteLine($"seed {failure.Seed}: {string.Join(", ", failure.Violations.Select(violation => violation.Check).Distinct())}");
        else if (failure is not null)
            Tell(failure);
        return failure is null ? 0 : 1;
    }

    // As many as the time gives.
    private static HistoryReport? Soak(int first, int minutes)
    {
        using CancellationTokenSource end = new(TimeSpan.FromMinutes(minutes));
        Progress progress = new(null);
        var failure = Seeds.FirstFailure(first, int.MaxValue - first, progress.Add, end.Token);
        progress.Tell();
        return failure;
    }

    private static void Tell(HistoryReport report)
    {
        Console.WriteLine($"Seed {report.Seed} failed.");
        foreach (var violation in report.Violations.Take(10))
            Console.WriteLine($"  {violation}");
        Console.WriteLine($"Its last steps (all of them: simulate --seed {report.Seed} --trace):");
        Console.WriteLine(LogHistory.Run(report.Seed, traced: true).Trace!.Tail(TraceLines));
    }

    private static int Replay(int seed)
    {
        var report = LogHistory.Run(seed, traced: true);
        Console.Write(report.Trace);
        foreach (var violation in report.Violations)
            Console.WriteLine(violation);
        return report.IsGood ? 0 : 1;
    }
}
