using System.Diagnostics;
using Tracker.Simulation.Histories;

namespace Tracker.Benchmarks.Simulate;

/// <summary>Says from time to time how far many histories have come.</summary>
internal sealed class Progress(int seeds)
{
    private readonly long _since = Stopwatch.GetTimestamp();
    private readonly int _step = Math.Clamp(seeds / 10, 1, 1_000);
    private int _done;
    private long _requests;
    private long _writes;

    public void Add(HistoryReport report)
    {
        (_done, _requests, _writes) = (_done + 1, _requests + report.Requests, _writes + report.Intents);
        if (report.IsGood && (_done % _step == 0 || _done == seeds))
            Console.WriteLine($"{_done} of {seeds} histories good: {_writes} writes, {_requests} requests, {Stopwatch.GetElapsedTime(_since).TotalSeconds:F1} s");
    }
}
