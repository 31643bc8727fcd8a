using Azure;
using Microsoft.Extensions.Time.Testing;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Testing;
using Polly.Timeout;
using Tracker.Log;

namespace Tracker.Tests.Log;

public sealed class StoragePipelines_tests
{
    private readonly FakeTimeProvider _time = new();
    private readonly LogOptions _options = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private StoragePipelines Pipelines => new(_options, _time, new Random(1));

    [Fact]
    public void They_are_a_total_time_out_retries_a_breaker_and_an_attempt_time_out()
    {
        foreach (var (pipeline, total) in new[] { (Pipelines.Read, _options.ReadTimeout), (Pipelines.Commit, _options.CommitTimeout) })
        {
            var strategies = pipeline.GetPipelineDescriptor().Strategies.Select(strategy => strategy.Options).ToList();
            strategies.Count.ShouldBe(4);
            strategies[0].ShouldBeOfType<TimeoutStrategyOptions>().Timeout.ShouldBe(total);
            strategies[1].ShouldBeOfType<RetryStrategyOptions>().ShouldSatisfyAllConditions(
                retry => retry.MaxRetryAttempts.ShouldBe(int.MaxValue),
                retry => retry.UseJitter.ShouldBeTrue(),
                retry => retry.BackoffType.ShouldBe(DelayBackoffType.Exponential),
                retry => retry.Delay.ShouldBe(_options.RetryDelay),
                retry => retry.MaxDelay.ShouldBe(_options.MaxRetryDelay));
            strategies[2].ShouldBeOfType<CircuitBreakerStrategyOptions>().BreakDuration.ShouldBe(_options.BreakDuration);
            strategies[3].ShouldBeOfType<TimeoutStrategyOptions>().Timeout.ShouldBe(_options.AttemptTimeout);
        }
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("4", 4)]
    public async Task Retry_after_is_waited_out(string header, int seconds)
    {
        var start = _time.GetUtcNow();
        List<double> attempts = [];
        await Driven(Pipelines.Read.ExecuteAsync(
            _ =>
            {
                attempts.Add((_time.GetUtcNow() - start).TotalSeconds);
                return attempts.Count == 1 ? throw Failure(503, header) : ValueTask.CompletedTask;
            },
            Cancel));
        attempts.Count.ShouldBe(2);
        attempts[1].ShouldBeInRange(seconds, _options.ReadTimeout.TotalSeconds);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(408, 0)]
    [InlineData(429, 0)]
    [InlineData(500, 0)]
    [InlineData(503, 0)]
    [InlineData(504, 0)]
    [InlineData(400, 1)]
    [InlineData(403, 1)]
    [InlineData(404, 1)]
    [InlineData(409, 1)]
    [InlineData(412, 1)]
    public async Task What_may_pass_is_tried_again_and_what_will_not_is_not(int status, int once)
    {
        var attempts = 0;
        var trying = Driven(Pipelines.Read.ExecuteAsync(_ => ++attempts < 4 ? throw Failure(status, null) : ValueTask.CompletedTask, Cancel));
        if (once == 1)
            (await Should.ThrowAsync<RequestFailedException>(trying)).Status.ShouldBe(status);
        else
            await trying;
        attempts.ShouldBe(once == 1 ? 1 : 4);
    }

    [Fact]
    public async Task The_breaker_opens_when_nothing_works_and_closes_when_something_does()
    {
        _options.BreakDuration = TimeSpan.FromMinutes(1);
        var pipeline = Pipelines.Read;
        var (attempts, works) = (0, false);
        ValueTask TryAsync() => pipeline.ExecuteAsync(
            _ =>
            {
                attempts++;
                return works ? ValueTask.CompletedTask : throw Failure(500, null);
            },
            Cancel);

        await Should.ThrowAsync<BrokenCircuitException>(Driven(Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TryAsync().AsTask()))));
        var before = attempts;
        before.ShouldBeInRange(7, 11);
        await Should.ThrowAsync<BrokenCircuitException>(TryAsync().AsTask());
        attempts.ShouldBe(before, "an open circuit lets nothing through");

        works = true;
        _time.Advance(_options.BreakDuration);
        await TryAsync();
        await TryAsync();
        attempts.ShouldBe(before + 2);
    }

    [Fact]
    public async Task Throttling_does_not_open_the_breaker()
    {
        var attempts = 0;
        await Driven(Pipelines.Read.ExecuteAsync(_ => ++attempts < 12 ? throw Failure(503, "1") : ValueTask.CompletedTask, Cancel));
        attempts.ShouldBe(12);
    }

    [Fact]
    public async Task An_attempt_and_the_whole_have_their_time()
    {
        var start = _time.GetTimestamp();
        List<double> ended = [];
        await Should.ThrowAsync<TimeoutRejectedException>(Driven(Pipelines.Read.ExecuteAsync(
            async cancel =>
            {
                try
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, _time, cancel);
                }
                finally
                {
                    ended.Add(_time.GetElapsedTime(start).TotalSeconds);
                }
            },
            Cancel)));
        ended[0].ShouldBeInRange(_options.AttemptTimeout.TotalSeconds, _options.ReadTimeout.TotalSeconds - 1);
        ended.Count.ShouldBeGreaterThan(1);
        _time.GetElapsedTime(start).ShouldBeGreaterThanOrEqualTo(_options.ReadTimeout);
    }

    private static RequestFailedException Failure(int status, string? retryAfter) =>
        status == 0 ? new("No answer.", new IOException()) : new(CannedResponse.Error(status, "Some", retryAfter));

    private Task Driven(ValueTask work) => Driven(work.AsTask());

    // Time goes on in small steps until the work is done: how far it has come by then is never more than a lower bound.
    private async Task Driven(Task work)
    {
        while (!work.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Cancel);
        }

        await work;
    }
}
