using Azure.Core;
using Azure.Core.Pipeline;
using Tracker.Simulation.Protocol;
using Tracker.Simulation.Wire;

namespace Tracker.Simulation;

/// <summary>The way of one client process to the service, in place of HTTP.</summary>
public sealed class SimulatedTransport : HttpPipelineTransport
{
    private readonly SimulatedTableService _service;

    internal SimulatedTransport(SimulatedTableService service, string client) => (_service, Client) = (service, client);

    /// <summary>The client's name in traces.</summary>
    public string Client { get; }

    /// <summary>Whether the process at this end is gone.</summary>
    public bool IsCut { get; private set; }

    /// <summary>
    /// The process at this end dies: what it has sent still arrives, no answer reaches it, and it sends nothing more.
    /// </summary>
    public void Cut() => IsCut = true;

    public override Request CreateRequest() => new SimulatedRequest();

    public override void Process(HttpMessage message)
    {
        var sending = ProcessAsync(message).AsTask();
        if (!sending.IsCompleted && _service.Time is Time.VirtualTime)
            throw new NotSupportedException("On virtual time a synchronous call would wait for ever.");
        sending.GetAwaiter().GetResult();
    }

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        message.CancellationToken.ThrowIfCancellationRequested();
        if (IsCut)
            await new TaskCompletionSource().Task.ConfigureAwait(false);

        var sent = _service.Time.GetTimestamp();
        var wire = ((SimulatedRequest)message.Request).ToWire(message.CancellationToken);
        var exchange = new Exchange(_service, this, TableRequest.Read(wire), sent);
        var answer = await exchange.Send(wire.Body.Length, message.CancellationToken).ConfigureAwait(false);
        message.Response = new SimulatedResponse(answer, message.Request.ClientRequestId, _service.Time.GetUtcNow());
    }
}
