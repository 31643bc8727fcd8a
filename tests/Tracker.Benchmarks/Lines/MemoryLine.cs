using Tracker.Benchmarks.Data;
using Tracker.Benchmarks.Measure;
using Tracker.Benchmarks.Ratios;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Benchmarks.Lines;

/// <summary>What a view takes of memory, beside what it says that it takes: by that the views are kept within their budget.</summary>
internal static class MemoryLine
{
    private const string Programme = "memory";

    public static async Task<Line> RunAsync(World world, Scale scale)
    {
        await world.NewProgrammeAsync(Programme, SampleMilestones.Programme);
        await world.Tracker.Store.FillAsync(() => world.ImportAsync(Programme, Enumerable.Range(0, scale.Milestones).Select(SampleMilestones.Milestone)));
        // Once loaded, so that what loading leaves in caches of the runtime is not counted.
        var said = (await LoadAsync(world)).State.Bytes / 1_024.0 / scale.Milestones;
        return await new Race(scale).RunAsync(
            $"Memory of a view, a milestone of {scale.Milestones:N0}",
            "KB",
            new("Tracker", null, 1, async () => await TakenAsync(world) / 1_024.0 / scale.Milestones),
            new("what it says", null, 1, () => Task.FromResult(said)),
            Limit.AtMost(4, "KB"),
            Limit.RatioAtMost(1));
    }

    private static async Task<double> TakenAsync(World world)
    {
        // Off the stack of whatever was awaited before, which may still hold another view.
        await Task.Yield();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var view = await LoadAsync(world);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(view);
        return after - before;
    }

    private static async Task<View<ProgrammeState>> LoadAsync(World world)
    {
        LogStore<ProgrammeState> store = new(world.Tracker.Store.Connect(retries: 0), new() { Table = World.TrackerTable }, TimeProvider.System, Random.Shared);
        var view = await store[Programme].ReadAsync(CancellationToken.None);
        // What a first query makes is part of it.
        _ = view.State.Milestones.InOrder.Length;
        return view;
    }
}
