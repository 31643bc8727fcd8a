namespace EmbeddedFunctions;

/// <summary>Runs a function by an NCRONTAB expression or a <see cref="TimeSpan"/>, in UTC; <c>%name%</c> stands for a setting.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    public string Schedule { get; } = schedule;

    /// <summary>Whether the times of the runs are kept, so that a run missed while the host was down is made up for.</summary>
    public bool UseMonitor { get; set; } = true;

    public bool RunOnStartup { get; set; }
}
