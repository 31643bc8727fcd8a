using Tracker.Benchmarks.Apps;
using Tracker.Benchmarks.Data;
using Tracker.Benchmarks.Measure;
using Tracker.Benchmarks.Ratios;

namespace Tracker.Benchmarks.Lines;

/// <summary>Milestones recorded one at a time, by one client, by several at once.</summary>
internal static class PostLines
{
    public const string Programme = "posts";
    private const string Tracker = $"programmes/{Programme}/milestones";
    private const string Usual = $"{Programme}/milestones";
    private const string History = $"history/{Usual}";
    private const double PartitionRows = 2_000;
    private static int s_next;

    public static async IAsyncEnumerable<Line> RunAsync(World world, Scale scale)
    {
        await world.NewProgrammeAsync(Programme);
        yield return await OneAsync(world, scale);
        yield return await EightAsync(world, scale, Usual, "usual app");
        yield return await EightWithHistoryAsync(world, scale);
        yield return await new Race(scale).RunAsync(
            "Rows written, 32 posters", "/s", Rows(world.Tracker, 32, scale), new("the partition's limit", null, 1, () => Task.FromResult(PartitionRows)), Limit.RatioAtLeast(0.95));
    }

    public static Task<Line> OneAsync(World world, Scale scale) => new Race(scale).RunAsync(
        "Post, 1 poster", "ms", Latency("Tracker", world.Tracker, scale, Tracker), Latency("usual app", world.Usual, scale, Usual), Limit.RatioAtMost(1.3));

    public static Task<Line> EightWithHistoryAsync(World world, Scale scale) => EightAsync(world, scale, History, "usual app with history", Limit.RatioAtLeast(1.5));

    private static Task<Line> EightAsync(World world, Scale scale, string path, string name, params IReadOnlyList<Limit> limits) => new Race(scale).RunAsync(
        "Posts, 8 posters", "/s", Throughput("Tracker", world.Tracker, 8, scale, Tracker), Throughput(name, world.Usual, 8, scale, path), limits);

    /// <summary>What a partition takes in a second, reached and held: every post is accepted in the end.</summary>
    private static Side Rows(App app, int posters, Scale scale) => new(
        "Tracker",
        app.Store,
        posters * scale.Posts,
        async () =>
        {
            var before = app.Store.Spent.Rows;
            var took = await Timing.OnceAsync(() => Timing.TogetherAsync(posters, scale.Posts, () => PostAsync(app, Tracker)));
            return (app.Store.Spent.Rows - before) * 1_000 / took;
        });

    private static Side Latency(string name, App app, Scale scale, string path) => new(
        name, app.Store, scale.Posts, () => Timing.EachAsync(scale.Posts, _ => PostAsync(app, path)));

    private static Side Throughput(string name, App app, int posters, Scale scale, string path) => new(
        name, app.Store, posters * scale.Posts, () => Timing.TogetherAsync(posters, scale.Posts, () => PostAsync(app, path)));

    private static Task PostAsync(App app, string path) => app.Client.PostAsync(path, ManyMilestones.Milestone(Interlocked.Increment(ref s_next)));
}
