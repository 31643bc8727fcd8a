using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Tracker.Log;

/// <summary>
/// The one owner of retries against storage (the SDK's own are off): in this order a total time-out, retries with jitter and
/// Retry-After, a circuit breaker, a time-out for the attempt. A read is simply sent again. What the commit pipeline repeats is a step of
/// the commit protocol, which looks before it sends again: see <see cref="Commit{TState}"/>.
/// </summary>
internal sealed class StoragePipelines
{
    /// <param name="loggers">Where what they do is told, with the meter Polly; null tells nobody.</param>
    public StoragePipelines(LogOptions options, TimeProvider time, Random random, ILoggerFactory? loggers = null)
    {
        Read = Build("storage-read", options.ReadTimeout, options, time, random, loggers);
        Commit = Build("storage-commit", options.CommitTimeout, options, time, random, loggers);
    }

    public ResiliencePipeline Read { get; }

    public ResiliencePipeline Commit { get; }

    private static ResiliencePipeline Build(string name, TimeSpan total, LogOptions options, TimeProvider time, Random random, ILoggerFactory? loggers)
    {
        var pipeline = new ResiliencePipelineBuilder { Name = name, TimeProvider = new SteadyTime(time) };
        if (loggers is not null)
            pipeline.ConfigureTelemetry(loggers);
        return pipeline
            .AddTimeout(new TimeoutStrategyOptions { Name = "total", Timeout = total })
            .AddRetry(new RetryStrategyOptions
            {
                Name = "retry",
                // The total time-out ends it, not a count.
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                MaxDelay = options.MaxRetryDelay,
                Randomizer = random.NextDouble,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is { } failure && StorageFailure.IsTransient(failure)),
                DelayGenerator = args => ValueTask.FromResult(StorageFailure.RetryAfter(args.Outcome.Exception)),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                Name = "breaker",
                FailureRatio = 0.9,
                // So few that even a lone caller's retries open it in the end: the next caller need not wait as long as he did.
                MinimumThroughput = 7,
                SamplingDuration = TimeSpan.FromSeconds(10),
                BreakDuration = options.BreakDuration,
                // Throttling is no sign of an outage: waiting is enough.
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is { } failure
                    && StorageFailure.IsTransient(failure) && failure is not Azure.RequestFailedException { Status: 429 or 503 }),
            })
            .AddTimeout(new TimeoutStrategyOptions { Name = "attempt", Timeout = options.AttemptTimeout })
            .Build();
    }
}
