using Polly;

namespace Tracker.Log;

/// <summary>
/// Runs a pipeline so that it goes on where its caller was. In the app there is no such place and nothing changes; in a simulation it
/// keeps every step on the simulation's one thread.
/// </summary>
internal static class ResilienceContexts
{
    public static async Task<T> ExecuteHereAsync<T>(
        this ResiliencePipeline pipeline, Func<CancellationToken, ValueTask<T>> callback, CancellationToken cancel)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: true, cancel);
        try
        {
            return await pipeline.ExecuteAsync(static (c, call) => call(c.CancellationToken), context, callback);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public static async Task ExecuteHereAsync(
        this ResiliencePipeline pipeline, Func<CancellationToken, ValueTask> callback, CancellationToken cancel) =>
        await pipeline.ExecuteHereAsync<object?>(async attempt =>
        {
            await callback(attempt);
            return null;
        }, cancel);
}
