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

    private ScheduleStatus status = new();

    public Function Function => function;

    public DateTime NextRun => schedule.Next(Now);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task Run(CancellationToken stop)
    {
        try
        {
            await Start(stop);
            while (true)
            {
                await WaitForNext(stop);
                await Fire(isPastDue: false, scheduled: true, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    /// <summary>A run that somebody asked for: it is told the recorded status, and leaves it as it is.</summary>
    public async Task RunByHand(CancellationToken stop) =>
        await invoker.Invoke(function, new TimerInfo { ScheduleStatus = monitored ? await store.Read(function.Name, stop) : null }, stop);

    private async Task Start(CancellationToken stop)
    {
        var start = StartRun.Decide(schedule, monitored ? await Recorded(stop) : null, Now);
        status = start.Status;
        await Record(stop);
        if (start.IsPastDue || function.Timer!.RunOnStartup)
            await Fire(start.IsPastDue, scheduled: false, stop);
    }

    private async Task WaitForNext(CancellationToken stop)
    {
        while (status.Next - Now is { } wait && wait > TimeSpan.Zero)
            await Task.Delay(wait < LongestWait ? wait : LongestWait, time, stop);
    }

    private async Task Fire(bool isPastDue, bool scheduled, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var began = Now;
        await invoker.Invoke(function, new TimerInfo { ScheduleStatus = monitored ? status : null, IsPastDue = isPastDue }, stop);
        status = StartRun.After(schedule, status, began, scheduled);
        await Record(CancellationToken.None);
    }

    private async Task<ScheduleStatus?> Recorded(CancellationToken stop)
    {
        try
        {
            return await store.Read(function.Name, stop);
        }
        catch (RequestFailedException fault)
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
            await store.Write(function.Name, status, stop);
        }
        catch (RequestFailedException fault)
        {
            LogNoStatus(fault, function.Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "The status of the timer {Function} cannot be kept; a run that is missed is not made up for")]
    private partial void LogNoStatus(Exception fault, string function);
}
