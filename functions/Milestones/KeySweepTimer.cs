using Microsoft.Extensions.Logging;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Milestones;

/// <summary>Takes away the answers to idempotency keys that have expired.</summary>
internal sealed partial class KeySweepTimer(LogStore<ProgrammeState> logs, ILogger<KeySweepTimer> logger)
{
    [Function("KeySweep")]
    public async Task Run([TimerTrigger("%Tracker:KeySweep:Schedule%")] TimerInfo timer, FunctionContext context)
    {
        foreach (var programme in await logs.Programmes.ListAsync(context.CancellationToken))
        {
            var swept = await logs[programme].SweepKeysAsync(context.CancellationToken);
            if (swept > 0)
                LogSwept(swept, programme);
        }
    }

    [LoggerMessage(LogLevel.Information, "Swept {Count} expired idempotency keys of {Programme}")]
    private partial void LogSwept(int count, string programme);
}
