using System.Net;
using Tracker.Benchmarks.Apps;
using Tracker.Benchmarks.Data;
using Tracker.Benchmarks.Stores;
using Tracker.Benchmarks.Usual;

namespace Tracker.Benchmarks.Ratios;

/// <summary>Both apps side by side, each on a store of its own of the same kind.</summary>
internal sealed class World : IAsyncDisposable
{
    /// <summary>The Tracker's own, as it is named by default.</summary>
    public const string TrackerTable = "Tracker";

    private const int Chunk = 10_000;

    private World(App tracker, App usual) => (Tracker, Usual) = (tracker, usual);

    public App Tracker { get; }

    public App Usual { get; }

    public static async Task<World> StartAsync(Func<Task<IStore>> store) =>
        new(await App.TrackerAsync(await store()), await App.UsualAsync(await store()));

    /// <summary>A programme of so many milestones, in both.</summary>
    public async Task FillAsync(string programme, int milestones)
    {
        await NewProgrammeAsync(programme);
        await Tracker.Store.FillAsync(async () =>
        {
            foreach (var chunk in Enumerable.Range(0, milestones).Chunk(Chunk))
                await ImportAsync(programme, chunk.Select(ManyMilestones.Milestone));
        });
        await Usual.Store.FillAsync(() => UsualRows.InsertAsync(Usual.Store, programme, Enumerable.Range(0, milestones).Select(ManyMilestones.Milestone)));
    }

    public Task NewProgrammeAsync(string programme, string json = ManyMilestones.ProgrammeJson) =>
        Tracker.Client.SendAsync(HttpMethod.Put, $"programmes/{programme}", json, HttpStatusCode.Created);

    public Task ImportAsync(string programme, IEnumerable<string> milestones) =>
        Tracker.Client.SendAsync(HttpMethod.Post, $"programmes/{programme}/import?atomic=item", $"[{string.Join(',', milestones)}]", HttpStatusCode.OK);

    public async ValueTask DisposeAsync()
    {
        await Tracker.DisposeAsync();
        await Usual.DisposeAsync();
        await Tracker.Store.DisposeAsync();
        await Usual.Store.DisposeAsync();
    }
}
