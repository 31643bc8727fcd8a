namespace Tracker.Subscriptions.Deliveries;

/// <summary>Looks each minute for deliveries that are due.</summary>
internal sealed class DeliveryTimer(DeliveryRun run)
{
    [Function("DeliveryTimer")]
    public Task Run([TimerTrigger("%Tracker:Webhooks:Schedule%")] TimerInfo timer, FunctionContext context) => run.RunAsync(context.CancellationToken);
}
