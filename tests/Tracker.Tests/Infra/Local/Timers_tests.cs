using System.Net;
using System.Net.Http.Json;
using EmbeddedFunctions.Builder;
using EmbeddedFunctions.Timers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Tracker.Tests.Infra.Local;

public sealed class Timers_tests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2024, 2, 12, 3, 30, 0, TimeSpan.Zero);

    private readonly AzuriteFixture _azurite;
    private readonly FakeTimeProvider _time = new(Start);
    private readonly Ticks _ticks = new();
    private readonly LogLines _log = new();

    public Timers_tests(AzuriteFixture azurite) => _azurite = azurite;

    public async ValueTask InitializeAsync() => await _azurite.Tables.DeleteTableAsync(TimerStatusStore.Table, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(typeof(Hourly))]
    [InlineData(typeof(HourlyInFiveFields))]
    public async Task A_schedule_fires_on_the_hour_and_tells_its_times(Type timer)
    {
        await using var app = await Run(timer);
        _time.SetUtcNow(At(4, 0));
        var first = await _ticks.Next();
        first.IsPastDue.ShouldBeFalse();
        first.Status!.Next.ShouldBe(At(4, 0));
        _time.SetUtcNow(At(5, 0));
        var second = await _ticks.Next();
        (second.Status!.Last, second.Status.Next, second.Status.LastUpdated).ShouldBe((At(4, 0), At(5, 0), At(4, 0)));
    }

    [Fact]
    public async Task A_first_start_is_what_a_timer_counts_from_until_it_has_run()
    {
        await using (var app = await Run(typeof(Hourly)))
            await Recorded(app, At(4, 0));
        var status = await Store().Read("Hourly", TestContext.Current.CancellationToken);
        (status!.Last, status.Next, status.LastUpdated).ShouldBe((DateTime.MinValue, At(4, 0), Start.UtcDateTime));
    }

    [Fact]
    public async Task A_schedule_that_was_changed_to_a_later_time_keeps_what_it_counts_from()
    {
        await using (var app = await Run(typeof(BySetting), "0 0 * * * *"))
            await Recorded(app, At(4, 0));
        _time.SetUtcNow(At(3, 45));
        await using var again = await Run(typeof(BySetting), "0 30 4 * * *");
        var status = await Store().Read("BySetting", TestContext.Current.CancellationToken);
        (status!.Next, status.LastUpdated).ShouldBe((At(4, 30), Start.UtcDateTime));
    }

    [Fact]
    public async Task A_run_may_be_months_away()
    {
        await using var app = await Run(typeof(BySetting), "0 0 0 1 12 *");
        for (var day = Start; day.Month < 12; day = day.AddDays(20))
            _time.SetUtcNow(day);
        _ticks.Count.ShouldBe(0);
        _time.SetUtcNow(new(2024, 12, 1, 0, 0, 0, TimeSpan.Zero));
        (await _ticks.Next()).Status!.Next.ShouldBe(new DateTime(2024, 12, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task A_time_span_counts_from_the_start()
    {
        await using var app = await Run(typeof(BySpan));
        _time.SetUtcNow(At(3, 50));
        (await _ticks.Next()).Status!.Next.ShouldBe(At(3, 50));
        _time.SetUtcNow(At(4, 10));
        (await _ticks.Next()).Status!.Next.ShouldBe(At(4, 10));
    }

    [Theory]
    [InlineData(typeof(Unmonitored))]
    [InlineData(typeof(EveryTenSeconds))]
    public async Task Without_a_monitor_there_is_no_status_and_nothing_is_made_up_for(Type timer)
    {
        await using (var app = await Run(timer))
        {
            _time.SetUtcNow(At(4, 0));
            (await _ticks.Next()).Status.ShouldBeNull();
        }

        _time.SetUtcNow(At(9, 59).AddSeconds(55));
        await using var again = await Run(timer);
        while (_ticks.Count > 0)
            await _ticks.Next();
        _time.SetUtcNow(At(10, 0));
        (await _ticks.Next()).IsPastDue.ShouldBeFalse();
    }

    [Fact]
    public async Task However_many_runs_were_missed_one_makes_up_for_them()
    {
        await using (var app = await Run(typeof(Hourly)))
            await Recorded(app, At(4, 0));
        _time.SetUtcNow(At(9, 15));
        await using var again = await Run(typeof(Hourly));
        var late = await _ticks.Next();
        (late.IsPastDue, late.Status!.Next).ShouldBe((true, At(4, 0)));
        _time.SetUtcNow(At(10, 0));
        var next = await _ticks.Next();
        (next.IsPastDue, next.Status!.Last, next.Status.Next).ShouldBe((false, At(9, 15), At(10, 0)));
    }

    [Fact]
    public async Task A_run_that_was_not_missed_is_not_made_up_for()
    {
        await using (var app = await Run(typeof(Hourly)))
            await Recorded(app, At(4, 0));
        _time.SetUtcNow(At(3, 45));
        await using var again = await Run(typeof(Hourly));
        _time.SetUtcNow(At(4, 0));
        (await _ticks.Next()).IsPastDue.ShouldBeFalse();
    }

    [Fact]
    public async Task Run_on_startup_runs_once_and_is_not_past_due()
    {
        await using var app = await Run(typeof(AtStart));
        var first = await _ticks.Next();
        (first.IsPastDue, first.Status!.Next).ShouldBe((false, At(4, 0)));
        _time.SetUtcNow(At(4, 0));
        (await _ticks.Next()).Status!.Last.ShouldBe(At(3, 30));
    }

    [Fact]
    public async Task Past_due_goes_before_run_on_startup()
    {
        await using (var app = await Run(typeof(AtStart)))
        {
            await _ticks.Next();
            await Recorded(app, At(4, 0));
        }

        _time.SetUtcNow(At(6, 15));
        await using var again = await Run(typeof(AtStart));
        (await _ticks.Next()).IsPastDue.ShouldBeTrue();
        _time.SetUtcNow(At(7, 0));
        (await _ticks.Next()).IsPastDue.ShouldBeFalse();
    }

    [Fact]
    public async Task A_changed_schedule_counts_anew()
    {
        await using (var app = await Run(typeof(BySetting), "0 0 * * * *"))
            await Recorded(app, At(4, 0));
        _time.SetUtcNow(At(9, 15));
        await using var again = await Run(typeof(BySetting), "0 30 * * * *");
        _time.SetUtcNow(At(9, 30));
        var tick = await _ticks.Next();
        (tick.IsPastDue, tick.Status!.Next).ShouldBe((false, At(9, 30)));
    }

    [Theory]
    [InlineData(null, "The timer BySetting is off: there is no setting for %My:Schedule%")]
    [InlineData("every hour", "The timer BySetting is off: every hour is neither an NCRONTAB expression nor a time span")]
    [InlineData("0 0 25 * * *", "The timer BySetting is off: 0 0 25 * * * is neither an NCRONTAB expression nor a time span")]
    public async Task A_missing_or_bad_schedule_turns_off_that_function_only_and_is_an_error_in_the_log(string? schedule, string line)
    {
        await using var app = await Run([typeof(BySetting), typeof(Hourly)], schedule);
        app.Services.GetRequiredService<TimerHost>().Loops.ShouldHaveSingleItem().Function.Name.ShouldBe("Hourly");
        _log.Errors.ShouldHaveSingleItem().ShouldBe(line);
    }

    [Fact]
    public async Task Each_run_has_one_line_in_the_log_whether_it_succeeds_or_fails()
    {
        await using (await Run(typeof(Hourly)))
        {
            _time.SetUtcNow(At(4, 0));
            await _ticks.Next();
            _ticks.Run = _ => throw new InvalidOperationException("fails");
            _time.SetUtcNow(At(5, 0));
            await _ticks.Next();
        }

        var lines = _log.Of("Function");
        lines.Count.ShouldBe(2);
        lines[0].ShouldMatch(@"^Hourly succeeded in [0-9.]+ ms, id [0-9a-f-]{36}$");
        lines[1].ShouldMatch(@"^Hourly failed after [0-9.]+ ms, id [0-9a-f-]{36}$");
    }

    [Fact]
    public async Task A_failed_run_is_not_repeated()
    {
        _ticks.Run = _ => throw new InvalidOperationException("fails");
        await using var app = await Run(typeof(Hourly));
        _time.SetUtcNow(At(4, 0));
        await _ticks.Next();
        await Recorded(app, At(5, 0));
        _time.SetUtcNow(At(5, 0));
        (await _ticks.Next()).Status!.Last.ShouldBe(At(4, 0));
    }

    [Fact]
    public async Task Runs_do_not_overlap_and_one_that_is_due_follows_at_once()
    {
        var going = new TaskCompletionSource();
        _ticks.Run = _ => going.Task;
        await using var app = await Run(typeof(Hourly));
        _time.SetUtcNow(At(4, 0));
        await _ticks.Next();
        _time.Advance(TimeSpan.FromHours(3.25));
        _ticks.Count.ShouldBe(0);
        _ticks.Run = _ => Task.CompletedTask;
        going.SetResult();
        (await _ticks.Next()).Status!.Next.ShouldBe(At(5, 0));
        await Recorded(app, At(8, 0));
        _ticks.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_run_that_a_crash_cut_off_is_repeated()
    {
        var never = new TaskCompletionSource();
        _ticks.Run = _ => never.Task;
        var crashed = await Run(typeof(Hourly));
        _time.SetUtcNow(At(4, 0));
        await _ticks.Next();
        _ticks.Run = _ => Task.CompletedTask;
        _time.SetUtcNow(At(4, 10));
        await using var again = await Run(typeof(Hourly));
        (await _ticks.Next()).IsPastDue.ShouldBeTrue();
        never.SetResult();
        await crashed.DisposeAsync();
    }

    [Fact]
    public async Task A_run_by_hand_is_told_the_status_and_leaves_it()
    {
        await using var app = await Run(typeof(Hourly));
        await Recorded(app, At(4, 0));
        _time.SetUtcNow(At(3, 40));
        (await app.Http.PostAsJsonAsync("admin/functions/hourly", new { input = "" }, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var byHand = await _ticks.Next();
        (byHand.IsPastDue, byHand.Status!.Next).ShouldBe((false, At(4, 0)));
        _time.SetUtcNow(At(4, 0));
        (await _ticks.Next()).Status!.Last.ShouldBe(DateTime.MinValue);
    }

    [Fact]
    public async Task A_stop_signals_the_running_function_and_waits_for_it()
    {
        var ended = false;
        _ticks.Run = async cancellation =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _time, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
            ended = true;
        };
        await using var app = await Run(typeof(Hourly));
        _time.SetUtcNow(At(4, 0));
        await _ticks.Next();
        await app.Stop();
        ended.ShouldBeTrue();
    }

    [Fact]
    public async Task A_stop_waits_for_a_run_by_hand_too()
    {
        var ended = false;
        _ticks.Run = async cancellation =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _time, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
            ended = true;
        };
        await using var app = await Run(typeof(Hourly));
        await app.Http.PostAsJsonAsync("admin/functions/hourly", new { input = "" }, TestContext.Current.CancellationToken);
        await _ticks.Next();
        await app.Stop();
        ended.ShouldBeTrue();
    }

    [Fact]
    public async Task A_function_that_does_not_heed_the_stop_is_left_to_itself()
    {
        TaskCompletionSource never = new();
        _ticks.Run = _ => never.Task;
        await using var app = await Run(typeof(Hourly));
        app.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout = TimeSpan.FromMilliseconds(100);
        _time.SetUtcNow(At(4, 0));
        await _ticks.Next();
        await app.Stop();
        _log.Errors.ShouldHaveSingleItem().ShouldContain("left to itself");
        never.SetResult();
    }

    private static DateTime At(int hour, int minute) => new(2024, 2, 12, hour, minute, 0, DateTimeKind.Utc);

    private Task<HostedApp> Run(Type timer, string? schedule = null) => Run([timer], schedule);

    private Task<HostedApp> Run(IReadOnlyList<Type> timers, string? schedule) => HostedApp.Start(
        timers,
        with: options => options with
        {
            Time = _time,
            Storage = _azurite.Connection,
            Settings = schedule is null ? new Dictionary<string, string?>() : new Dictionary<string, string?> { ["My__Schedule"] = schedule },
        },
        compose: builder =>
        {
            builder.Services.AddSingleton(_ticks);
            builder.Logging.AddProvider(_log);
            builder.ConfigureFunctionsWebApplication();
        });

    private TimerStatusStore Store() => new(_azurite.Tables.GetTableClient(TimerStatusStore.Table), typeof(Ticks).Assembly.GetName().Name!);

    /// <summary>Waits until a timer's next time stands in the table.</summary>
    private async Task Recorded(HostedApp app, DateTime next)
    {
        var loop = app.Services.GetRequiredService<TimerHost>().Loops.Single();
        var store = Store();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await store.Read(loop.Function.Name, limit.Token))?.Next != next)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, limit.Token);
    }
}
