using Tracker.Benchmarks.Apps;
using Tracker.Benchmarks.Data;
using Tracker.Benchmarks.Measure;
using Tracker.Benchmarks.Ratios;

namespace Tracker.Benchmarks.Lines;

/// <summary>Milestones recorded one at a time, by one client, by several at once.</summary>
internal static class PostLines
{
    private const string Programme = "posts";
    private const double PartitionRows = 2_000;
    private static int s_next;

    public static async IAsyncEnumerable<Line> RunAsync(World world, Scale scale)
    {
        await world.NewProgrammeAsync(Programme);
        Race race = new(scale);
        yield return await race.RunAsync(
            "Post, 1 poster", "ms", Latency(world.Tracker, scale, "programmes/posts/milestones"), Latency(world.Usual, scale, "posts/milestones") with { Name = "usual app" }, Limit.RatioAtMost(1.3));
        yield return await race.RunAsync(
            "Posts, 8 posters", "/s", Throughput(world.Tracker, 8, scale, "programmes/posts/milestones"), Throughput(world.Usual, 8, scale, "posts/milestones") with { Name = "usual app" });
        yield return await race.RunAsync(
            "Posts, 8 posters", "/s", Throughput(world.Tracker, 8, scale, "programmes/posts/milestones"), Throughput(world.Usual, 8, scale, "history/posts/milestones") with { Name = "usual app with history" }, Limit.RatioAtLeast(1.5));
        await world.NewProgrammeAsync("many-posts");
        yield return await race.RunAsync(
            "Rows written, 32 posters", "/s", Rows(world.Tracker, 32, scale), new("the partition's limit", null, 1, () => Task.FromResult(PartitionRows)), Limit.RatioAtLeast(0.95));
    }

    /// <summary>What a partition takes in a second, reached and held: every post is accepted in the end.</summary>
    private static Side Rows(App app, int posters, Scale scale) => new(
        "Tracker",
        app.Store,
        posters * scale.Posts,
        async () =>
        {
            var before = app.Store.Spent.Rows;
            var took = await Timing.OnceAsync(() => Timing.TogetherAsync(posters, scale.Posts, () => PostAsync(app, "programmes/many-posts/milestones")));
            return (app.Store.Spent.Rows - before) * 1_000 / took;
        });

    private static Side Latency(App app, Scale scale, string path) => new(
        "Tracker", app.Store, scale.Posts, () => Timing.EachAsync(scale.Posts, _ => PostAsync(app, path)));

    private static Side Throughput(App app, int posters, Scale scale, string path) => new(
        "Tracker", app.Store, posters * scale.Posts, () => Timing.TogetherAsync(posters, scale.Posts, () => PostAsync(app, path)));

    private static Task PostAsync(App app, string path) => app.Client.PostAsync(path, ManyMilestones.Milestone(Interlocked.Increment(ref s_next)));
}
