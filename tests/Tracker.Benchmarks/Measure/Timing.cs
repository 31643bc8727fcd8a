using System.Diagnostics;

namespace Tracker.Benchmarks.Measure;

/// <summary>How rounds are timed.</summary>
internal static class Timing
{
    /// <summary>The median time of operations one after the other, in milliseconds.</summary>
    public static async Task<double> EachAsync(int operations, Func<int, Task> operation)
    {
        List<double> times = new(operations);
        for (var i = 0; i < operations; i++)
            times.Add(await OnceAsync(() => operation(i)));
        return new Sample(times).Median;
    }

    /// <summary>In milliseconds.</summary>
    public static async Task<double> OnceAsync(Func<Task> operation)
    {
        var since = Stopwatch.GetTimestamp();
        await operation();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    /// <summary>Operations a second, by clients each of which has one under way at a time.</summary>
    public static async Task<double> TogetherAsync(int clients, int operationsEach, Func<Task> operation)
    {
        var took = await OnceAsync(() => Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            for (var i = 0; i < operationsEach; i++)
                await operation();
        })));
        return clients * operationsEach * 1_000.0 / took;
    }
}
