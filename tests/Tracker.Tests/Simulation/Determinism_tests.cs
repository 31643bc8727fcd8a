using Azure;
using Azure.Data.Tables;
using Polly;
using Polly.Retry;
using Tracker.Simulation;
using Tracker.Simulation.Faults;
using Tracker.Simulation.Time;

namespace Tracker.Tests.Simulation;

/// <summary>The SDK under a Polly pipeline, several clients, faults of every kind: one seed, one history.</summary>
public sealed class Determinism_tests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_same_seed_gives_the_same_trace_to_the_byte(int seed)
    {
        var first = Run(seed);

        Run(seed).ShouldBe(first);
        first.Split('\n').Length.ShouldBeGreaterThan(500);
        first.ShouldContain("given up");
    }

    [Fact]
    public void Another_seed_gives_another_trace() => Run(1).ShouldNotBe(Run(2));

    private static string Run(int seed)
    {
        var time = new VirtualTime();
        var trace = new OperationTrace(time);
        var options = new SimulatedTableOptions { Jitter = 0.5, ShortPages = 0.3 };
        var service = new SimulatedTableService(options, time, seed) { Trace = trace };
        new SimulationContext(time, trace).Run(async () =>
        {
            await service.Connect("setup").GetTableClient("Items").CreateAsync();
            service.Faults = FaultProfile.Even(0.3).Decide;
            Task[] clients = [.. Enumerable.Range(0, 4).Select(i => Client(service, time, $"c{i}", new Random(seed * 10 + i)))];
            foreach (var client in clients)
                await client;
        });
        return trace.ToString();
    }

    private static async Task Client(SimulatedTableService service, VirtualTime time, string name, Random random)
    {
        var table = service.Connect(name).GetTableClient("Items");
        var pipeline = Pipeline(time, random);
        for (var i = 0; i < 15; i++)
        {
            var rows = Enumerable.Range(0, random.Next(1, 10))
                .Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity("p", $"{random.Next(50):D2}{row}")))
                .ToList();
            await Execute(pipeline, async attempt => await table.SubmitTransactionAsync(rows, attempt));
            await Execute(pipeline, async attempt =>
            {
                var count = 0;
                await foreach (var _ in table.QueryAsync<TableEntity>("PartitionKey eq 'p' and RowKey ge '2'", cancellationToken: attempt))
                    count++;
                return count;
            });
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100)), time);
        }
    }

    /// <summary>The callback awaits under the simulation's context, so the pipeline must go on there, too.</summary>
    private static async Task Execute<T>(ResiliencePipeline pipeline, Func<CancellationToken, Task<T>> operation)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: true);
        try
        {
            await pipeline.ExecuteAsync(async c => await operation(c.CancellationToken), context);
        }
        catch (Polly.Timeout.TimeoutRejectedException)
        {
            // Out of time, perhaps in the pause between two attempts: that must repeat, too.
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static ResiliencePipeline Pipeline(VirtualTime time, Random random) => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddTimeout(TimeSpan.FromSeconds(8))
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = int.MaxValue,
            Delay = TimeSpan.FromMilliseconds(50),
            MaxDelay = TimeSpan.FromSeconds(2),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Randomizer = random.NextDouble,
            ShouldHandle = new PredicateBuilder().Handle<RequestFailedException>().Handle<Polly.Timeout.TimeoutRejectedException>(),
        })
        .AddTimeout(TimeSpan.FromSeconds(3))
        .Build();
}
