namespace HostContract;

/// <summary>Timers that run at the start, by hand, often or never; each notes what it was told.</summary>
internal sealed class Timers(Notes notes)
{
    private const string Yearly = "%Contract:Yearly%";

    [Function("AtStart")]
    public void AtStart([TimerTrigger(Yearly, RunOnStartup = true)] TimerInfo timer) => Note("AtStart", timer);

    [Function("AtStartUnmonitored")]
    public void AtStartUnmonitored([TimerTrigger(Yearly, RunOnStartup = true, UseMonitor = false)] TimerInfo timer) => Note("AtStartUnmonitored", timer);

    [Function("InFiveFields")]
    public void InFiveFields([TimerTrigger("0 0 1 1 *")] TimerInfo timer) => Note("InFiveFields", timer);

    [Function("InSixFields")]
    public void InSixFields([TimerTrigger("30 0 0 1 1 *")] TimerInfo timer) => Note("InSixFields", timer);

    [Function("ByHand")]
    public void ByHand([TimerTrigger(Yearly)] TimerInfo timer) => Note("ByHand", timer);

    /// <summary>Compares its next time with the clock: what is computed in another zone is hours away.</summary>
    [Function("Hourly")]
    public void Hourly([TimerTrigger("0 0 * * * *")] TimerInfo timer) =>
        notes.Add("Hourly", timer.ScheduleStatus!.Next.ToUniversalTime() - DateTime.UtcNow is var wait && wait > TimeSpan.FromMinutes(-1) && wait <= TimeSpan.FromHours(1)
            ? "due within the hour"
            : $"due in {wait}");

    [Function("Often")]
    public void Often([TimerTrigger("*/2 * * * * *")] TimerInfo timer) => Note("Often", timer);

    [Function("BySpan")]
    public void BySpan([TimerTrigger("00:00:02")] TimerInfo timer) => Note("BySpan", timer);

    /// <summary>The host knows the setting by <c>Contract:Yearly</c> only.</summary>
    [Function("Unresolved")]
    public void Unresolved([TimerTrigger("%Contract__Yearly%", RunOnStartup = true)] TimerInfo timer) => Note("Unresolved", timer);

    [Function("Nonsense")]
    public void Nonsense([TimerTrigger("%Contract:Nonsense%", RunOnStartup = true)] TimerInfo timer) => Note("Nonsense", timer);

    [Function("FailingTimer")]
    public void FailingTimer([TimerTrigger(Yearly)] TimerInfo timer)
    {
        Note("FailingTimer", timer);
        throw new InvalidOperationException("secret");
    }

    private void Note(string function, TimerInfo timer) => notes.Add(
        function,
        $"{(timer.IsPastDue ? "late" : "in time")}, {(timer.ScheduleStatus is { } status ? $"next {status.Next.ToUniversalTime():MM-dd HH:mm:ss}" : "no status")}");
}
