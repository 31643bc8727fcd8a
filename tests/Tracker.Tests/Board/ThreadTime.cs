using Microsoft.Playwright;

namespace Tracker.Tests.Board;

/// <summary>
/// The time that a page's main thread has worked: scripts, styles, layout, painting. What other processes take of the machine meanwhile does not count,
/// so the same page measures the same on a busy machine.
/// </summary>
internal sealed class ThreadTime : IAsyncDisposable
{
    private readonly ICDPSession _session;

    private ThreadTime(ICDPSession session) => _session = session;

    public static async Task<ThreadTime> OfAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable", new Dictionary<string, object> { ["timeDomain"] = "threadTicks" });
        return new(session);
    }

    public async Task<double> MillisecondsAsync()
    {
        var answer = await _session.SendAsync("Performance.getMetrics");
        return answer!.Value.GetProperty("metrics").EnumerateArray()
            .Single(metric => metric.GetProperty("name").GetString() == "TaskDuration")
            .GetProperty("value").GetDouble() * 1000;
    }

    public async ValueTask DisposeAsync() => await _session.DetachAsync();
}
