namespace Tracker.Simulation.Faults;

/// <summary>Faults by chance. Each number is the share of requests that it befalls; they add up to 1 at most.</summary>
public sealed record FaultProfile
{
    // A busy service says so before it takes the request, so 503 is not among them.
    private static readonly FaultAnswer[] LateAnswers = [FaultAnswer.ConnectionError, FaultAnswer.Silence, FaultAnswer.OperationTimedOut];

    public double LostRequests { get; init; }

    public double LostAnswers { get; init; }

    /// <summary>Lost requests or answers, evenly, of which the client hears nothing.</summary>
    public double Silences { get; init; }

    public double Busy { get; init; }

    /// <summary>500 OperationTimedOut, every other one although it was applied.</summary>
    public double TimedOut { get; init; }

    /// <summary>Requests that are applied up to <see cref="LongestDelay"/> later than the client hears of an error.</summary>
    public double LandsLate { get; init; }

    /// <summary>Requests that take up to <see cref="LongestDelay"/> longer and succeed.</summary>
    public double Slow { get; init; }

    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The same share for each kind of fault.</summary>
    public static FaultProfile Even(double share) => new()
    {
        LostRequests = share / 7,
        LostAnswers = share / 7,
        Silences = share / 7,
        Busy = share / 7,
        TimedOut = share / 7,
        LandsLate = share / 7,
        Slow = share / 7,
    };

    /// <summary>A <see cref="FaultPolicy"/>.</summary>
    public Fault? Decide(RequestInfo request, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var roll = random.NextDouble();
        if ((roll -= LostRequests) < 0)
            return Fault.LostRequest;
        if ((roll -= LostAnswers) < 0)
            return Fault.LostAnswer;
        if ((roll -= Silences) < 0)
            return random.Next(2) == 0 ? Fault.SilentlyLostRequest : Fault.SilentlyLostAnswer;
        if ((roll -= Busy) < 0)
            return Fault.Busy(random.Next(2) == 0 ? null : TimeSpan.FromSeconds(random.Next(1, 4)));
        if ((roll -= TimedOut) < 0)
            return random.Next(2) == 0 ? Fault.TimedOut : Fault.TimedOutButApplied;
        if ((roll -= LandsLate) < 0)
            return Fault.LandsLate(Delay(random), LateAnswers[random.Next(LateAnswers.Length)]);
        return roll - Slow < 0 ? Fault.Slow(Delay(random)) : null;
    }

    // Mostly short, seldom long: both a delay within the client's patience and one far beyond it occur.
    private TimeSpan Delay(Random random) => LongestDelay * Math.Pow(random.NextDouble(), 3);
}
