using Tracker.Benchmarks.Data;
using Tracker.Benchmarks.Measure;
using Tracker.Benchmarks.Ratios;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Benchmarks.Lines;

/// <summary>What a view takes of memory, beside what it says that it takes: by that the views are kept within their budget.</summary>
internal static class MemoryLine
{
    public static async IAsyncEnumerable<Line> RunAsync(World world, Scale scale)
    {
        yield return await RunAsync(world, scale, "memory", $"Memory of a view, a milestone of {scale.Milestones:N0}", SampleMilestones.Milestone);
        yield return await RunAsync(world, scale, "memory-long", "The same, each with a summary of 1,000 characters", SampleMilestones.WithSummary);
    }

    private static async Task<Line> RunAsync(World world, Scale scale, string programme, string name, Func<int, string> milestone)
    {
        await world.NewProgrammeAsync(programme, SampleMilestones.Programme);
        await world.Tracker.Store.FillAsync(() => world.ImportAsync(programme, Enumerable.Range(0, scale.Milestones).Select(milestone)));
        // Once loaded, so that what loading leaves in caches of the runtime is not counted.
        var said = (await LoadAsync(world, programme)).State.Bytes / 1_024.0 / scale.Milestones;
        return await new Race(scale).RunAsync(
            name,
            "KB",
            new("Tracker", null, 1, async () => await TakenAsync(world, programme) / 1_024.0 / scale.Milestones),
            new("what it says", null, 1, () => Task.FromResult(said)),
            Limit.AtMost(4, "KB"),
            Limit.RatioAtMost(1));
    }

    private static async Task<double> TakenAsync(World world, string programme)
    {
        // Off the stack of whatever was awaited before, which may still hold another view.
        await Task.Yield();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var view = await LoadAsync(world, programme);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(view);
        return after - before;
    }

    private static async Task<View<ProgrammeState>> LoadAsync(World world, string programme)
    {
        LogStore<ProgrammeState> store = new(world.Tracker.Store.Connect(retries: 0), new() { Table = World.TrackerTable }, TimeProvider.System, Random.Shared);
        var view = await store[programme].ReadAsync(CancellationToken.None);
        // What a first query makes is part of it.
        _ = view.State.Milestones.InOrder.Length;
        return view;
    }
}
