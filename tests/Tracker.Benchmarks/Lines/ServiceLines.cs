using Azure.Data.Tables;
using Tracker.Benchmarks.Measure;
using Tracker.Benchmarks.Ratios;

namespace Tracker.Benchmarks.Lines;

/// <summary>What the simulated service really takes on this machine, whose timers come late: both sides of all other lines pay it.</summary>
internal static class ServiceLines
{
    public static async IAsyncEnumerable<Line> RunAsync(World world, Scale scale)
    {
        var store = world.Usual.Store;
        var table = store.Connect(retries: 0).GetTableClient("Bare");
        await table.CreateIfNotExistsAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));
        yield return await new Race(scale).RunAsync(
            "A read of the raw SDK",
            "ms",
            new("raw SDK", store, scale.Reads, () => Timing.EachAsync(scale.Reads, _ => table.GetEntityAsync<TableEntity>("p", "r"))),
            new("as it is set", null, 1, () => Task.FromResult(5.0)));
        yield return await new Race(scale).RunAsync(
            "A write of the raw SDK",
            "ms",
            new("raw SDK", store, scale.Posts, () => Timing.EachAsync(scale.Posts, _ => table.UpsertEntityAsync(new TableEntity("p", "r")))),
            new("as it is set", null, 1, () => Task.FromResult(8.1)));
    }
}
