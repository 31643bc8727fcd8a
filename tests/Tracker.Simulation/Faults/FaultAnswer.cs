namespace Tracker.Simulation.Faults;

/// <summary>What the client hears of a request.</summary>
public enum FaultAnswer
{
    /// <summary>What the service has to say; nothing, if the request never arrives.</summary>
    Truth,

    /// <summary>The connection breaks.</summary>
    ConnectionError,

    /// <summary>Nothing, until the client gives up.</summary>
    Silence,

    /// <summary>503 ServerBusy.</summary>
    ServerBusy,

    /// <summary>500 OperationTimedOut.</summary>
    OperationTimedOut,
}
