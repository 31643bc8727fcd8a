namespace EmbeddedFunctions;

/// <summary>What a timer function is told about its run.</summary>
public class TimerInfo
{
    /// <summary>Null without a monitor, and for schedules that fire more than once a minute.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>True if this run makes up for one that was missed while the host was down.</summary>
    public bool IsPastDue { get; set; }
}
