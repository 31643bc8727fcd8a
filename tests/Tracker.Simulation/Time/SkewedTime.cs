namespace Tracker.Simulation.Time;

/// <summary>The clock of one machine: it shows a time off the common one by a skew that may change, and runs at the same speed.</summary>
public sealed class SkewedTime(TimeProvider common, Func<TimeSpan> skew) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => common.LocalTimeZone;

    public override long TimestampFrequency => common.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => common.GetUtcNow() + skew();

    public override long GetTimestamp() => common.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        common.CreateTimer(callback, state, dueTime, period);
}
