using Tracker.Benchmarks.Apps;
using Tracker.Benchmarks.Measure;
using Tracker.Benchmarks.Ratios;

namespace Tracker.Benchmarks.Lines;

/// <summary>A hundred milestones out of many: by date, filtered, searched; and what the app itself takes for it at the largest size.</summary>
internal static class ListLines
{
    private const string Open = "status=proposed,planned,postponed";
    private const string Filter = "priority=security&status=proposed,planned";
    private const string Search = "q=astana";

    // Few answer to these, and the last of them come late: every milestone is looked at.
    private static readonly IReadOnlyList<(string Name, string Query)> s_thorough =
    [
        ("by date", ""), ("filter", Filter), ("rare filter", "disputed=true&priority=energy&status=proposed"), ("search", Search), ("rare search", "q=энергетический%20forum%20471"),
    ];

    public static async IAsyncEnumerable<Line> RunAsync(World world, Scale scale)
    {
        foreach (var size in scale.Lists)
        {
            var programme = $"list-{size}";
            await world.FillAsync(programme, size);
            yield return await ByDateAsync(world, scale, programme, size);
            yield return await OpenAsync(world, scale, programme, size, size == scale.Lists[1] ? [Limit.RatioAtMost(0.1)] : []);
            yield return await AgainstUsualAsync(world, scale, programme, $"Filter to a third, 100 of {size:N0}", size, Filter);
            yield return await AgainstUsualAsync(world, scale, programme, $"Search, 100 of {size:N0}", size, Search);
        }

        yield return await FlatAsync(world, scale);
        foreach (var (name, query) in s_thorough)
            yield return await OwnTimeAsync(world, scale, name, query);
        yield return await NotModifiedLine.RunAsync(world, scale);
    }

    public static Task<Line> ByDateAsync(World world, Scale scale, string programme, int size) =>
        AgainstUsualAsync(world, scale, programme, $"List by date, 100 of {size:N0}", size, "");

    public static Task<Line> OpenAsync(World world, Scale scale, string programme, int size, params IReadOnlyList<Limit> limits) =>
        AgainstUsualAsync(world, scale, programme, $"Filter to what is open, 100 of {size:N0}", size, Open, limits);

    private static Task<Line> AgainstUsualAsync(World world, Scale scale, string programme, string name, int size, string query, params IReadOnlyList<Limit> limits)
    {
        // The usual app takes seconds for the long ones: few are enough to tell.
        var usualReads = Math.Clamp(20_000 / size, 1, scale.Reads);
        return new Race(scale).RunAsync(
            name,
            "ms",
            Tracker(world, scale, programme, query),
            new("usual app", world.Usual.Store, usualReads, () => Timing.EachAsync(usualReads, _ => world.Usual.Client.ListAsync($"{programme}/milestones?{query}"))),
            [Limit.Requests(1), .. limits]);
    }

    private static Task<Line> FlatAsync(World world, Scale scale) => new Race(scale).RunAsync(
        $"List by date, {scale.Lists[^1]:N0} against {scale.Lists[0]:N0}",
        "ms",
        Tracker(world, scale, $"list-{scale.Lists[^1]}", ""),
        Tracker(world, scale, $"list-{scale.Lists[0]}", "") with { Name = $"Tracker, {scale.Lists[0]:N0}" },
        Limit.Requests(1),
        Limit.RatioAtMost(1.5));

    private static Side Tracker(World world, Scale scale, string programme, string query) => new(
        "Tracker", world.Tracker.Store, scale.Reads, () => Timing.EachAsync(scale.Reads, _ => world.Tracker.Client.ListAsync($"programmes/{programme}/milestones?{query}")));

    /// <summary>Without storage: an answer that was fresh a minute ago will do.</summary>
    private static async Task<Line> OwnTimeAsync(World world, Scale scale, string name, string query)
    {
        var path = $"programmes/list-{scale.Lists[^1]}/milestones?{query}";
        using OwnTime own = new("MilestoneList");
        return await new Race(scale).RunAsync(
            $"App's own time, {name}, {scale.Lists[^1]:N0}",
            "ms",
            new("Tracker", world.Tracker.Store, scale.Reads, () => own.OfEachAsync(scale.Reads, () => world.Tracker.Client.ListAsync(path, atLeast: 1, maxAge: 60))),
            null,
            Limit.Requests(0),
            Limit.AtMost(20, "ms"));
    }
}
