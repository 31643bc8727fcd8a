using System.Collections.Concurrent;
using Azure.Data.Tables;
using EmbeddedFunctions.Functions;
using EmbeddedFunctions.Start;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Timers;

/// <summary>The timers of the app. One with a bad schedule is off, and the log says why; the app runs on without it, as in Azure.</summary>
internal sealed partial class TimerHost : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ILogger<TimerHost> _logger;
    private readonly ConcurrentDictionary<Task, bool> _byHand = new();
    private Task _running = Task.CompletedTask;

    public TimerHost(
        FunctionCatalogue catalogue, IConfiguration settings, AppStorage storage, FunctionInvoker invoker, TimeProvider time, ILogger<TimerHost> logger)
    {
        _logger = logger;
        var timers = catalogue.Functions.Where(function => function.Timer is not null && !function.IsDisabled(settings)).ToList();
        if (timers.Count == 0)
            return;
        var store = new TimerStatusStore(
            new TableClient(storage.Connection, TimerStatusStore.Table), timers[0].Method.DeclaringType!.Assembly.GetName().Name!);
        Loops = [.. timers.Select(Loop).OfType<TimerLoop>()];

        TimerLoop? Loop(Function function)
        {
            if (SettingText.Resolve(function.Timer!.Schedule, settings) is not { } expression)
                return Refuse(() => LogUnresolved(function.Name, function.Timer.Schedule));
            if (TimerSchedule.TryParse(expression) is not { } schedule)
                return Refuse(() => LogBadSchedule(function.Name, expression));
            var monitored = function.Timer.UseMonitor && !schedule.IsTooFrequentToMonitor(time.GetUtcNow().UtcDateTime);
            return new TimerLoop(function, schedule, monitored, store, invoker, time, logger);
        }
    }

    public IReadOnlyList<TimerLoop> Loops { get; } = [];

    public async Task Start()
    {
        await Task.WhenAll(Loops.Select(loop => loop.Begin(_stop.Token)));
        _running = Task.WhenAll(Loops.Select(loop => Task.Run(() => loop.Run(_stop.Token))));
    }

    /// <summary>Begins a run that somebody asked for.</summary>
    /// <returns>False when there is no such timer, or it is off.</returns>
    public bool TryRunByHand(string function)
    {
        if (Loops.FirstOrDefault(loop => string.Equals(loop.Function.Name, function, StringComparison.OrdinalIgnoreCase)) is not { } timer)
            return false;
        var run = Task.Run(() => timer.RunByHand(_stop.Token));
        _byHand[run] = true;
        _ = run.ContinueWith(ended => _byHand.TryRemove(ended, out _), TaskScheduler.Default);
        return true;
    }

    /// <summary>Lets running functions end; their tokens tell them that the host stops.</summary>
    /// <param name="patience">When it is cancelled, those that still run are left to themselves.</param>
    public async Task Stop(CancellationToken patience)
    {
        await _stop.CancelAsync();
        try
        {
            await Task.WhenAll([_running, .. _byHand.Keys]).WaitAsync(patience);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            LogLeft();
        }
    }

    public ValueTask DisposeAsync()
    {
        _stop.Dispose();
        return ValueTask.CompletedTask;
    }

    private static TimerLoop? Refuse(Action log)
    {
        log();
        return null;
    }

    [LoggerMessage(LogLevel.Error, "A timer's function goes on although the host stops; it is left to itself")]
    private partial void LogLeft();

    [LoggerMessage(LogLevel.Error, "The timer {Function} is off: there is no setting for {Schedule}")]
    private partial void LogUnresolved(string function, string schedule);

    [LoggerMessage(LogLevel.Error, "The timer {Function} is off: {Schedule} is neither an NCRONTAB expression nor a time span")]
    private partial void LogBadSchedule(string function, string schedule);
}
