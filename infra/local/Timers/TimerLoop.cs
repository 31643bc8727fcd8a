using Azure;
using EmbeddedFunctions.Functions;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Timers;

/// <summary>
/// One timer function from start to stop. Its runs never overlap: one that is due while another goes on starts when that has ended. The
/// status is written after the run, whether it succeeded or not, so that only a crash repeats it.
/// </summary>
internal sealed partial class TimerLoop(
    Function function, TimerSchedule schedule, bool monitored, TimerStatusStore store, FunctionInvoker invoker, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(24);

    private ScheduleStatus _status = new();
    private bool _isPastDue;

    public Function Function => function;

    public DateTime NextRun => schedule.Next(Now);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Finds out where the timer stands; from then on it counts.</summary>
    public async Task Begin(CancellationToken stop)
    {
        (_status, _isPastDue) = StartRun.Decide(schedule, monitored ? await Recorded(stop) : null, Now);
        await Record(stop);
    }

    public async Task Run(CancellationToken stop)
    {
        try
        {
            if (_isPastDue || function.Timer!.RunOnStartup)
                await Fire(_isPastDue, scheduled: false, stop);
            while (true)
            {
                await WaitForNext(stop);
                await Fire(pastDue: false, scheduled: true, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    /// <summary>A run that somebody asked for: it is told the recorded status, and leaves it as it is.</summary>
    public async Task RunByHand(CancellationToken stop) =>
        await invoker.Invoke(function, new TimerInfo { ScheduleStatus = monitored ? await Recorded(stop) : null }, stop);

    private async Task WaitForNext(CancellationToken stop)
    {
        while (_status.Next - Now is { } wait && wait > TimeSpan.Zero)
        {
            var delay = Task.Delay(wait < LongestWait ? wait : LongestWait, time, stop);
            if (_status.Next > Now) // the clock may have been set while the delay began
                await delay;
        }
    }

    private async Task Fire(bool pastDue, bool scheduled, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var began = Now;
        await invoker.Invoke(function, new TimerInfo { ScheduleStatus = monitored ? _status : null, IsPastDue = pastDue }, stop);
        _status = StartRun.After(schedule, _status, began, scheduled);
        await Record(CancellationToken.None);
    }

    private async Task<ScheduleStatus?> Recorded(CancellationToken stop)
    {
        try
        {
            return await store.Read(function.Name, stop);
        }
        catch (Exception fault) when (IsOfStorage(fault))
        {
            LogNoStatus(fault, function.Name);
            return null;
        }
    }

    private async Task Record(CancellationToken stop)
    {
        if (!monitored)
            return;
        try
        {
            await store.Write(function.Name, _status, stop);
        }
        catch (Exception fault) when (IsOfStorage(fault))
        {
            LogNoStatus(fault, function.Name);
        }
    }

    // After its last attempt the SDK throws all that it met together.
    private static bool IsOfStorage(Exception fault) => fault is RequestFailedException or AggregateException { InnerException: RequestFailedException };

    [LoggerMessage(LogLevel.Error, "The status of the timer {Function} cannot be kept; a run that is missed is not made up for")]
    private partial void LogNoStatus(Exception fault, string function);
}
