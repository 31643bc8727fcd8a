using System.Diagnostics;
using Tracker.Simulation.Histories;

namespace Tracker.Benchmarks.Simulate;

/// <summary>Says from time to time how far many histories have come.</summary>
/// <param name="seeds">How many there are; null when nobody knows.</param>
internal sealed class Progress(int? seeds)
{
    private readonly long _since = Stopwatch.GetTimestamp();
    private readonly int _step = Math.Clamp((seeds ?? int.MaxValue) / 10, 1, 1_000);
    private int _done;
    private long _requests;
    private long _writes;

    public void Add(HistoryReport report)
    {
        if (!report.IsGood)
            return;
        (_done, _requests, _writes) = (_done + 1, _requests + report.Requests, _writes + report.Intents);
        if (_done % _step == 0 || _done == seeds)
            Tell();
    }

    public void Tell() => Console.WriteLine(
        $"{_done}{(seeds is null ? "" : $" of {seeds}")} histories good: {_writes} writes, {_requests} requests, {Stopwatch.GetElapsedTime(_since).TotalSeconds:F1} s");
}
