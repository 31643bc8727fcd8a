using Polly;
using Tracker.Simulation;
using Tracker.Simulation.Time;

namespace Tracker.Tests.Simulation;

public sealed class SimulationContext_tests
{
    private readonly VirtualTime time = new();

    [Fact]
    public void Runs_what_is_due_in_order_of_time_then_of_setting()
    {
        List<string> seen = [];
        Run(async () =>
        {
            time.After(TimeSpan.FromSeconds(2), () => seen.Add("third"));
            time.After(TimeSpan.FromSeconds(1), () => seen.Add("first"));
            time.After(TimeSpan.FromSeconds(1), () => seen.Add("second"));
            await Task.Delay(TimeSpan.FromDays(1) / 2, time);
        });

        seen.ShouldBe(["first", "second", "third"]);
        time.Elapsed.ShouldBe(TimeSpan.FromHours(12));
    }

    [Fact]
    public void Stays_on_one_thread_through_yields_locks_and_channels()
    {
        var thread = Environment.CurrentManagedThreadId;
        using var gate = new SemaphoreSlim(1);
        var channel = System.Threading.Channels.Channel.CreateUnbounded<int>();
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Run(async () =>
        {
            var reading = Read();
            for (var i = 0; i < 10; i++)
            {
                await Task.Yield();
                await gate.WaitAsync();
                await Task.Delay(TimeSpan.FromMilliseconds(1), time);
                gate.Release();
                await channel.Writer.WriteAsync(i);
                Environment.CurrentManagedThreadId.ShouldBe(thread);
            }

            channel.Writer.Complete();
            await answer.Task;
            await reading;
            Environment.CurrentManagedThreadId.ShouldBe(thread);
        });

        async Task Read()
        {
            while (await channel.Reader.WaitToReadAsync())
            {
                channel.Reader.TryRead(out _).ShouldBeTrue();
                Environment.CurrentManagedThreadId.ShouldBe(thread);
            }

            answer.SetResult();
        }
    }

    [Fact]
    public void Gives_back_the_result() => new SimulationContext(time).Run(async () =>
    {
        await Task.Delay(TimeSpan.FromSeconds(1), time);
        return 42;
    }).ShouldBe(42);

    [Fact]
    public void Throws_what_its_task_throws() =>
        Should.Throw<InvalidDataException>(() => Run(async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), time);
            throw new InvalidDataException();
        }));

    [Fact]
    public void Is_stuck_when_nothing_is_left_to_happen()
    {
        var trace = new OperationTrace(time);
        trace.Add("the last thing");

        Should.Throw<SimulationStuckException>(() => new SimulationContext(time, trace).Run(() => new TaskCompletionSource().Task))
            .Message.ShouldContain("the last thing");
    }

    [Fact]
    public void Is_stuck_when_timers_go_on_beyond_the_limit()
    {
        using var timer = time.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        Should.Throw<SimulationStuckException>(() => new SimulationContext(time).Run(() => new TaskCompletionSource().Task, TimeSpan.FromHours(1)));
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromHours(1.1));
    }

    [Fact]
    public void Names_the_code_that_left_its_thread()
    {
        var failure = Should.Throw<SimulationStuckException>(() => Run(async () =>
        {
            // Answered by another thread, and only once it is awaited: a task that has ended by then would not be left for at all.
            var answer = new TaskCompletionSource();
            SynchronizationContext.Current!.Post(_ => OnAnotherThread(answer.SetResult), null);
            await answer.Task;
        }));

        failure.Message.ShouldContain("left the simulation's thread");
    }

    [Fact]
    public void A_pipeline_that_does_not_continue_on_its_context_is_found_out()
    {
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(TimeSpan.FromSeconds(9)).Build();

        Should.Throw<SimulationStuckException>(() => Run(async () =>
            await pipeline.ExecuteAsync(async cancel => await Task.Delay(TimeSpan.FromSeconds(1), time, cancel))));
    }

    [Fact]
    public void A_timed_out_pipeline_ends_at_its_time()
    {
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(TimeSpan.FromSeconds(9)).Build();

        Should.Throw<Polly.Timeout.TimeoutRejectedException>(() => Run(async () =>
        {
            var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: true);
            await pipeline.ExecuteAsync(async c => await Task.Delay(TimeSpan.FromSeconds(10), time, c.CancellationToken), context);
        }));
        time.Elapsed.ShouldBe(TimeSpan.FromSeconds(9));
    }

    [Fact]
    public void A_skewed_clock_shows_another_time_and_runs_as_fast()
    {
        var skew = TimeSpan.FromMinutes(-3);
        var skewed = new SkewedTime(time, () => skew);

        Run(() => Task.Delay(TimeSpan.FromSeconds(5), skewed));

        time.Elapsed.ShouldBe(TimeSpan.FromSeconds(5));
        skewed.GetUtcNow().ShouldBe(time.GetUtcNow() - TimeSpan.FromMinutes(3));
    }

    private void Run(Func<Task> main) => new SimulationContext(time).Run(main);

    private static void OnAnotherThread(Action act)
    {
        var thread = new Thread(() => act());
        thread.Start();
        thread.Join();
    }
}
