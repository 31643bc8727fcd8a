using System.Net;
using System.Net.Http.Headers;
using Tracker.Benchmarks.Measure;
using Tracker.Benchmarks.Ratios;

namespace Tracker.Benchmarks.Lines;

/// <summary>A list that the caller has already: what the app itself takes to say so.</summary>
internal static class NotModifiedLine
{
    private const int Most = 100;

    public static async Task<Line> RunAsync(World world, Scale scale)
    {
        var path = $"programmes/list-{scale.Lists[^1]}/milestones?status=planned";
        using var first = await world.Tracker.Client.GetAsync(path);
        var etag = first.EnsureSuccessStatusCode().Headers.ETag!;
        using OwnTime own = new("MilestoneList");
        var operations = 10 * scale.Reads;
        return await new Race(scale).RunAsync(
            "304, the app's own time",
            "µs",
            new("Tracker", world.Tracker.Store, operations, async () => 1_000 * await own.OfEachAsync(operations, () => AskAsync(world, path, etag))),
            null,
            Limit.Requests(0),
            Limit.AtMost(Most, "µs"));
    }

    private static async Task AskAsync(World world, string path, EntityTagHeaderValue etag)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(etag);
        request.Headers.CacheControl = new() { MaxAge = TimeSpan.FromMinutes(10) };
        using var answer = await world.Tracker.Client.SendAsync(request);
        if (answer.StatusCode != HttpStatusCode.NotModified)
            throw new InvalidDataException($"{path} answered {(int)answer.StatusCode}, not 304.");
    }
}
