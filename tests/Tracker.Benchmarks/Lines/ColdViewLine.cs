using Azure.Data.Tables;
using Tracker.Benchmarks.Measure;
using Tracker.Benchmarks.Ratios;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Benchmarks.Lines;

/// <summary>A programme's first answer in a new process, beside the bare SDK that reads the rows which it is made of.</summary>
internal static class ColdViewLine
{
    private const string Programme = "cold";

    public static async Task<Line> RunAsync(World world, Scale scale)
    {
        await world.FillAsync(Programme, scale.Milestones);
        var table = world.Tracker.Store.Connect(retries: 0).GetTableClient(World.TrackerTable);
        var rows = TableClient.CreateQueryFilter($"PartitionKey eq {Programme} and RowKey ge {RowKeys.FirstState} and RowKey lt {RowKeys.AfterState}");
        return await new Race(scale).RunAsync(
            $"Cold view of {scale.Milestones:N0}",
            "ms",
            new("Tracker", world.Tracker.Store, 1, () => Timing.OnceAsync(() => LoadAsync(world, scale))),
            new("raw SDK, same rows", world.Tracker.Store, 1, () => Timing.OnceAsync(() => ReadAsync(table, rows, scale))),
            Limit.RatioAtMost(1.3));
    }

    private static async Task LoadAsync(World world, Scale scale)
    {
        LogStore<ProgrammeState> store = new(world.Tracker.Store.Connect(retries: 0), new() { Table = World.TrackerTable }, TimeProvider.System, Random.Shared);
        var view = await store[Programme].ReadAsync(CancellationToken.None);
        Expect(view.State.Milestones.Count, scale.Milestones);
    }

    private static async Task ReadAsync(TableClient table, string filter, Scale scale)
    {
        List<TableEntity> rows = [];
        await foreach (var row in table.QueryAsync<TableEntity>(filter))
            rows.Add(row);
        Expect(rows.Count, scale.Milestones + 1);
    }

    private static void Expect(int found, int expected)
    {
        if (found != expected)
            throw new InvalidDataException($"{found} were read, not {expected}.");
    }
}
