namespace Tracker.Simulation.Histories;

/// <summary>The histories of many seeds, as many at a time as there are processors: each keeps to a thread of its own.</summary>
internal static class Seeds
{
    /// <summary>Ends early with the first history that is not good.</summary>
    /// <param name="done">Told of each history, one at a time, in no certain order.</param>
    /// <returns>The history with the lowest seed that was found not to be good, if any.</returns>
    public static HistoryReport? FirstFailure(int first, int count, Action<HistoryReport>? done = null, CancellationToken cancel = default)
    {
        Lock together = new();
        HistoryReport? failure = null;
        var next = first - 1;
        Thread[] threads = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(Work))];
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        return failure;

        void Work()
        {
            while (Volatile.Read(ref failure) is null && !cancel.IsCancellationRequested && Interlocked.Increment(ref next) is var seed && seed < first + count)
            {
                var report = LogHistory.Run(seed);
                lock (together)
                {
                    if (!report.IsGood && (failure is null || failure.Seed > seed))
                        failure = report;
                    done?.Invoke(report);
                }
            }
        }
    }
}
