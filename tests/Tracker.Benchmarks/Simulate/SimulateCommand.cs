using System.Diagnostics;
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

        var (since, requests, intents) = (Stopwatch.GetTimestamp(), 0L, 0L);
        for (var seed = first; seed < first + seeds; seed++)
        {
            var report = LogHistory.Run(seed);
            (requests, intents) = (requests + report.Requests, intents + report.Intents);
            if (!report.IsGood)
                return Fail(report);
            if ((seed - first + 1) % Math.Max(1, Math.Min(seeds / 10, 1_000)) == 0)
                Console.WriteLine($"{seed - first + 1} of {seeds} histories good, {intents} writes and {requests} requests in {Stopwatch.GetElapsedTime(since).TotalSeconds:F1} s");
        }

        return 0;
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
