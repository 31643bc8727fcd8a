using Tracker.Benchmarks.Measure;
using Tracker.Benchmarks.Ratios;

namespace Tracker.Benchmarks.Lines;

/// <summary>The same on Azurite, small: what somebody meets who tries the app on one machine. It grows slower with its rows, so nothing is promised.</summary>
internal static class AzuriteLines
{
    public static async IAsyncEnumerable<Line> RunAsync(World world, Scale scale)
    {
        await foreach (var line in LinesAsync(world, scale))
            yield return line with { Name = $"Azurite: {line.Name}", Limits = [] };
    }

    private static async IAsyncEnumerable<Line> LinesAsync(World world, Scale scale)
    {
        await world.NewProgrammeAsync(PostLines.Programme);
        yield return await PostLines.OneAsync(world, scale);
        yield return await PostLines.EightWithHistoryAsync(world, scale);
        await world.FillAsync(Name(scale), scale.Small);
        yield return await ListLines.ByDateAsync(world, scale, Name(scale), scale.Small);
        yield return await ListLines.OpenAsync(world, scale, Name(scale), scale.Small);
        yield return await ColdViewLine.RunAsync(world, scale with { Milestones = scale.Small });
    }

    private static string Name(Scale scale) => $"list-{scale.Small}";
}
