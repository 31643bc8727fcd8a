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
        if (arguments.Has("trace"))
            return Replay(first);

        var progress = new Progress(seeds);
        return Seeds.FirstFailure(first, seeds, progress.Add) is { } failure ? Fail(failure) : 0;
    }

    private static int Fail(HistoryReport report)
    {
        Console.WriteLine($"Seed {report.Seed} failed.");
        foreach (var violation in report.Violations.Take(10))
            Console.WriteLine($"  {violation}");
        Console.WriteLine($"Its last steps (all of them: simulate --seed {report.Seed} --trace):");
        Console.WriteLine(LogHistory.Run(report.Seed, traced: true).Trace!.Tail(TraceLines));
        return 1;
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
