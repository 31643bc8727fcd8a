using Tracker.Benchmarks.Lines;
using Tracker.Benchmarks.Measure;
using Tracker.Benchmarks.Stores;
using Tracker.Simulation;

namespace Tracker.Benchmarks.Ratios;

/// <summary>The table: what the Tracker takes, beside what else would do the same.</summary>
internal static class RatiosCommand
{
    /// <returns>How many lines are out of their limits; of one round that is no news, and 0.</returns>
    public static async Task<int> RunAsync(Arguments arguments, Scale scale)
    {
        var only = arguments.Text("only");
        List<Line> lines = [];
        foreach (var (_, run) in Groups(scale).Where(group => only is null || group.Name == only))
        {
            await foreach (var line in run())
            {
                lines.Add(line);
                Console.WriteLine(LineText.Of(line));
            }
        }

        Console.WriteLine();
        Console.WriteLine(arguments.Has("markdown") ? Tables.Markdown(lines) : Tables.Plain(lines));
        return scale.Rounds == 1 ? 0 : lines.Count(line => !line.Holds);
    }

    private static IEnumerable<(string Name, Func<IAsyncEnumerable<Line>> Run)> Groups(Scale scale) =>
    [
        ("service", () => In(Simulated, world => ServiceLines.RunAsync(world, scale))),
        ("posts", () => In(Simulated, world => PostLines.RunAsync(world, scale))),
        ("lists", () => In(Simulated, world => ListLines.RunAsync(world, scale))),
        ("import", () => In(Unlimited, world => Single(ImportLine.RunAsync(world, scale)))),
        ("cold", () => In(Unlimited, world => Single(ColdViewLine.RunAsync(world, scale)))),
        ("memory", () => In(Unlimited, world => MemoryLine.RunAsync(world, scale))),
        ("azurite", () => In(Azurite, world => AzuriteLines.RunAsync(world, scale))),
        ("programmes", () => Single(ManyProgrammesLine.RunAsync(scale))),
        ("start", () => Single(StartLine.RunAsync(scale))),
    ];

    // Both sides would meet the partition's limit, and nothing else would be seen.
    private static Task<IStore> Unlimited() => Task.FromResult<IStore>(new SimulatedStore(new SimulatedTableOptions { RowsPerSecond = null }));

    private static Task<IStore> Simulated() => Task.FromResult<IStore>(new SimulatedStore());

    private static async Task<IStore> Azurite() => await AzuriteTables.StartAsync();

    private static async IAsyncEnumerable<Line> In(Func<Task<IStore>> store, Func<World, IAsyncEnumerable<Line>> run)
    {
        await using var world = await World.StartAsync(store);
        await foreach (var line in run(world))
            yield return line;
    }

    private static async IAsyncEnumerable<Line> Single(Task<Line> line)
    {
        yield return await line;
    }
}
