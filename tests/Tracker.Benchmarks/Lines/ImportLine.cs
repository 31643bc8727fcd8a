using Azure.Data.Tables;
using Tracker.Benchmarks.Data;
using Tracker.Benchmarks.Measure;
using Tracker.Benchmarks.Ratios;

namespace Tracker.Benchmarks.Lines;

/// <summary>
/// Many milestones imported at once, beside the bare SDK that writes the same rows in transactions filled to the limit. The limit of the partition, which
/// both would meet, is off.
/// </summary>
internal static class ImportLine
{
    private const int Transaction = 100;
    private static int s_next;

    public static async Task<Line> RunAsync(World world, Scale scale)
    {
        string[] milestones = [.. Enumerable.Range(0, scale.Milestones).Select(ManyMilestones.Milestone)];
        await ImportAsync(world, milestones);
        var table = world.Tracker.Store.Connect(retries: 0).GetTableClient(World.TrackerTable);
        List<TableEntity> rows = [];
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Programme(s_next)}")))
            rows.Add(row);
        // An event and its milestone's row side by side, as they came.
        var written = rows.OrderBy(row => row.GetInt64("Seq") ?? EventNumber(row.RowKey)).ToList();

        return await new Race(scale).RunAsync(
            $"Import of {milestones.Length:N0}",
            "/s",
            new("Tracker", world.Tracker.Store, milestones.Length, () => RateAsync(() => ImportAsync(world, milestones))),
            new("raw SDK, same rows", world.Tracker.Store, milestones.Length, () => RateAsync(() => WriteAsync(table, written))),
            Limit.RatioAtLeast(0.8));

        async Task<double> RateAsync(Func<Task> write) => milestones.Length * 1_000.0 / await Timing.OnceAsync(write);
    }

    private static async Task ImportAsync(World world, string[] milestones)
    {
        var programme = Programme(++s_next);
        await world.NewProgrammeAsync(programme);
        await world.ImportAsync(programme, milestones);
    }

    private static async Task WriteAsync(TableClient table, List<TableEntity> rows)
    {
        var partition = $"raw-{Guid.NewGuid():N}";
        foreach (var chunk in rows.Chunk(Transaction))
        {
            await table.SubmitTransactionAsync(chunk.Select(row =>
                new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity(row) { PartitionKey = partition })));
        }
    }

    private static string Programme(int number) => $"import-{number}";

    private static long EventNumber(string rowKey) => Log.RowKeys.TryEvent(rowKey, out var seq) ? seq : 0;
}
