namespace Tracker.Simulation.Faults;

/// <summary>What befalls a request: whether and how much later than usual it is applied, and what the client hears of it.</summary>
/// <param name="Name">How traces and counters call it.</param>
/// <param name="Delay">Added before it is applied; null: it never is.</param>
/// <param name="Answer">What the client hears.</param>
/// <param name="RetryAfter">Sent with the answer where that is an error.</param>
public sealed record Fault(string Name, TimeSpan? Delay, FaultAnswer Answer, TimeSpan? RetryAfter = null)
{
    /// <summary>The request never arrives, and the connection breaks.</summary>
    public static Fault LostRequest { get; } = new("lost request", null, FaultAnswer.ConnectionError);

    /// <summary>The request never arrives, and the client waits for nothing.</summary>
    public static Fault SilentlyLostRequest { get; } = new("lost request, silence", null, FaultAnswer.Silence);

    /// <summary>The operation is applied, then the connection breaks.</summary>
    public static Fault LostAnswer { get; } = new("lost answer", TimeSpan.Zero, FaultAnswer.ConnectionError);

    /// <summary>The operation is applied, and the client waits for nothing.</summary>
    public static Fault SilentlyLostAnswer { get; } = new("lost answer, silence", TimeSpan.Zero, FaultAnswer.Silence);

    /// <summary>500 OperationTimedOut, and nothing was applied.</summary>
    public static Fault TimedOut { get; } = new("timed out", null, FaultAnswer.OperationTimedOut);

    /// <summary>500 OperationTimedOut, although it was applied.</summary>
    public static Fault TimedOutButApplied { get; } = new("timed out, applied", TimeSpan.Zero, FaultAnswer.OperationTimedOut);

    /// <summary>503 ServerBusy; nothing was applied.</summary>
    public static Fault Busy(TimeSpan? retryAfter = null) => new("busy", null, FaultAnswer.ServerBusy, retryAfter);

    /// <summary>All goes well, only later.</summary>
    public static Fault Slow(TimeSpan delay) => new("slow", delay, FaultAnswer.Truth);

    /// <summary>The client soon hears of an error, or nothing; the operation is applied later, perhaps after its own retry.</summary>
    public static Fault LandsLate(TimeSpan delay, FaultAnswer answer = FaultAnswer.ConnectionError) => new("lands late", delay, answer);
}
