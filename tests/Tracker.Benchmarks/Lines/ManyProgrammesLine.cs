using System.Text.Json;
using Tracker.Benchmarks.Apps;
using Tracker.Benchmarks.Data;
using Tracker.Benchmarks.Measure;
using Tracker.Benchmarks.Ratios;
using Tracker.Benchmarks.Stores;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Benchmarks.Lines;

/// <summary>More programmes than the budget for views can hold, read in turn: memory stays inside, and every answer is right.</summary>
internal static class ManyProgrammesLine
{
    private const int Milestones = 20;
    private const int AtOnce = 16;

    public static async Task<Line> RunAsync(Scale scale)
    {
        await using SimulatedStore store = new(Simulation.SimulatedTableOptions.Instant);
        await FillAsync(store, scale);
        await using var app = await App.TrackerAsync(store, scale.ViewMegabytes);
        await TouchAllAsync(app, scale with { Programmes = 1 });
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var logs = (LogStore<ProgrammeState>)app.Services.GetService(typeof(LogStore<ProgrammeState>))!;
        return await new Race(Math.Min(scale.Rounds, 2), TimeSpan.Zero).RunAsync(
            $"{scale.Programmes:N0} programmes in turn, views of {scale.ViewMegabytes} MB",
            "MB",
            new("Tracker", store, scale.Programmes, async () =>
            {
                await TouchAllAsync(app, scale);
                return (GC.GetTotalMemory(forceFullCollection: true) - before) / 1_000_000.0;
            }),
            new("what it says", null, scale.Programmes, () => Task.FromResult(logs.Bytes / 1_000_000.0)),
            Limit.AtMost(scale.ViewMegabytes, "MB"));
    }

    private static async Task FillAsync(IStore store, Scale scale)
    {
        await using var app = await App.TrackerAsync(store);
        await ForEachAsync(scale, async i =>
        {
            var milestones = string.Join(',', Enumerable.Range(i, Milestones).Select(SampleMilestones.Milestone));
            await app.Client.SendAsync(
                HttpMethod.Post, $"programmes/{Name(i)}/import", $$"""{ "programme": {{SampleMilestones.Programme}}, "milestones": [{{milestones}}] }""", System.Net.HttpStatusCode.OK);
        });
    }

    private static Task TouchAllAsync(App app, Scale scale) => ForEachAsync(scale, async i =>
    {
        using var json = JsonDocument.Parse(await app.Client.GetByteArrayAsync($"programmes/{Name(i)}/milestones?fields=id"));
        var ids = json.RootElement.GetProperty("value").EnumerateArray().Select(one => one.GetProperty("id").GetString()).ToHashSet();
        if (ids.Count != Milestones || !Enumerable.Range(i, Milestones).All(n => ids.Contains(SampleMilestones.Id(n))))
            throw new InvalidDataException($"{Name(i)} has other milestones than it was given.");
    });

    private static Task ForEachAsync(Scale scale, Func<int, Task> act) => Parallel.ForEachAsync(
        Enumerable.Range(0, scale.Programmes), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) => await act(i));

    private static string Name(int i) => $"programme-{i}";
}
