using Tracker.Simulation.Time;

namespace Tracker.Simulation.Histories;

/// <summary>
/// The clock by which an instance makes digests. A history takes seconds where slots are days apart, so a second of it is six hours here: a slot comes
/// every four seconds. A clock that is off by a minute in the history is off by an hour here.
/// </summary>
internal sealed class Calendar(VirtualTime time, Func<TimeSpan> skew) : TimeProvider
{
    private const double HoursOfSecond = 6;
    private const double MinutesOfSecondOff = 1;

    private readonly DateTimeOffset _start = time.GetUtcNow() - time.Elapsed;

    /// <summary>The history's time in which as much passes here.</summary>
    public static TimeSpan Takes(TimeSpan span) => span / (HoursOfSecond * 3600);

    public override DateTimeOffset GetUtcNow() => _start + (time.Elapsed * (HoursOfSecond * 3600)) + (skew() * (MinutesOfSecondOff * 60));
}
