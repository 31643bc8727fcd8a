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
        ("posts", () => In(() => new SimulatedStore(), world => PostLines.RunAsync(world, scale))),
        ("lists", () => In(() => new SimulatedStore(), world => ListLines.RunAsync(world, scale))),
        ("bulk", () => In(() => new SimulatedStore(new SimulatedTableOptions { RowsPerSecond = null }), world => BulkAsync(world, scale))),
        ("programmes", () => Single(() => ManyProgrammesLine.RunAsync(scale))),
    ];

    private static async IAsyncEnumerable<Line> BulkAsync(World world, Scale scale)
    {
        yield return await ImportLine.RunAsync(world, scale);
        yield return await ColdViewLine.RunAsync(world, scale);
        yield return await MemoryLine.RunAsync(world, scale);
    }

    private static async IAsyncEnumerable<Line> In(Func<IStore> store, Func<World, IAsyncEnumerable<Line>> run)
    {
        await using var world = await World.StartAsync(store);
        await foreach (var line in run(world))
            yield return line;
    }

    private static async IAsyncEnumerable<Line> Single(Func<Task<Line>> run)
    {
        yield return await run();
    }
}
