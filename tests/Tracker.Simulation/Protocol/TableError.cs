namespace Tracker.Simulation.Protocol;

/// <summary>A refusal as the service words it; in a transaction the message names the operation it is about.</summary>
internal sealed record TableError(int Status, string Code, string Message)
{
    public TableError At(int index) => this with { Message = $"{index}:{Message}" };
}
