namespace Tracker.Digests;

/// <summary>Looks each hour for digests that are due.</summary>
internal sealed class DigestTimer(DigestRun run)
{
    [Function("DigestTimer")]
    public Task Run([TimerTrigger("%Tracker:Digests:Schedule%")] TimerInfo timer, FunctionContext context) => run.RunAsync(context.CancellationToken);
}
