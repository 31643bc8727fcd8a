namespace EmbeddedFunctions.Timers;

/// <summary>What a timer starts with: the status it goes on from, and whether it runs at once.</summary>
/// <param name="Status">The recorded status, brought in line with the schedule.</param>
/// <param name="IsPastDue">A run was missed; one makes up for all that were.</param>
internal sealed record StartRun(ScheduleStatus Status, bool IsPastDue)
{
    private static readonly DateTime Never = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);

    /// <summary>
    /// As the timer extension decides it: a recorded next time that has passed is past due, unless it is not the one that the schedule gives,
    /// for then the schedule was changed, and counts anew.
    /// </summary>
    public static StartRun Decide(TimerSchedule schedule, ScheduleStatus? recorded, DateTime now)
    {
        if (recorded is null)
            return new StartRun(new ScheduleStatus { Last = Never, Next = schedule.Next(now), LastUpdated = now }, IsPastDue: false);
        var basis = recorded.Last > Never ? recorded.Last : recorded.LastUpdated > Never ? recorded.LastUpdated : now;
        var expected = schedule.Next(basis);
        if (recorded.Next == expected)
            return new StartRun(recorded, IsPastDue: now > expected);
        return expected < now
            ? new StartRun(new ScheduleStatus { Last = Never, Next = schedule.Next(now), LastUpdated = now }, IsPastDue: false)
            : new StartRun(new ScheduleStatus { Last = Never, Next = expected, LastUpdated = basis }, IsPastDue: false);
    }

    /// <summary>The status after a run that began at <paramref name="began"/>; a clock that fired early counts as on time.</summary>
    public static ScheduleStatus After(TimerSchedule schedule, ScheduleStatus before, DateTime began, bool scheduled)
    {
        var last = scheduled && before.Next > began ? before.Next : began;
        return new ScheduleStatus { Last = last, Next = schedule.Next(last), LastUpdated = last };
    }
}
