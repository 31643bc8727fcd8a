using System.Threading.Channels;
using EmbeddedFunctions;

namespace Tracker.Tests.Infra.Local;

/// <summary>What timer functions of the tests were told, in order; a test may hold a run up or make it fail.</summary>
public sealed class Ticks
{
    private readonly Channel<Tick> _seen = Channel.CreateUnbounded<Tick>();

    /// <summary>Awaited by each run before it ends.</summary>
    public Func<CancellationToken, Task> Run { get; set; } = _ => Task.CompletedTask;

    public int Count => _seen.Reader.Count;

    public async Task Add(string function, TimerInfo timer, CancellationToken cancellation)
    {
        _seen.Writer.TryWrite(new Tick(function, timer.IsPastDue, timer.ScheduleStatus));
        await Run(cancellation);
    }

    /// <summary>The next run, which comes soon.</summary>
    public Task<Tick> Next() => _seen.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    public sealed record Tick(string Function, bool IsPastDue, ScheduleStatus? Status);
}

public sealed class Hourly(Ticks ticks)
{
    [Function("Hourly")]
    public Task Run([TimerTrigger("0 0 * * * *")] TimerInfo timer, CancellationToken cancellation) => ticks.Add("Hourly", timer, cancellation);
}

public sealed class HourlyInFiveFields(Ticks ticks)
{
    [Function("HourlyInFiveFields")]
    public Task Run([TimerTrigger("0 * * * *")] TimerInfo timer, CancellationToken cancellation) => ticks.Add("HourlyInFiveFields", timer, cancellation);
}

public sealed class BySpan(Ticks ticks)
{
    [Function("BySpan")]
    public Task Run([TimerTrigger("00:20:00")] TimerInfo timer, CancellationToken cancellation) => ticks.Add("BySpan", timer, cancellation);
}

public sealed class Unmonitored(Ticks ticks)
{
    [Function("Unmonitored")]
    public Task Run([TimerTrigger("0 0 * * * *", UseMonitor = false)] TimerInfo timer, CancellationToken cancellation) => ticks.Add("Unmonitored", timer, cancellation);
}

public sealed class EveryTenSeconds(Ticks ticks)
{
    [Function("EveryTenSeconds")]
    public Task Run([TimerTrigger("*/10 * * * * *")] TimerInfo timer, CancellationToken cancellation) => ticks.Add("EveryTenSeconds", timer, cancellation);
}

public sealed class AtStart(Ticks ticks)
{
    [Function("AtStart")]
    public Task Run([TimerTrigger("0 0 * * * *", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellation) => ticks.Add("AtStart", timer, cancellation);
}

public sealed class BySetting(Ticks ticks)
{
    [Function("BySetting")]
    public Task Run([TimerTrigger("%My:Schedule%")] TimerInfo timer, CancellationToken cancellation) => ticks.Add("BySetting", timer, cancellation);
}
