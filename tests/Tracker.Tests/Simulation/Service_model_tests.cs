using Azure;
using Azure.Data.Tables;
using Tracker.Simulation;
using Tracker.Simulation.Time;

namespace Tracker.Tests.Simulation;

/// <summary>Latency, throttling, pages that end early, counting: what Azurite has none of.</summary>
public sealed class Service_model_tests
{
    private readonly VirtualTime time = new();

    [Fact]
    public void A_transaction_takes_longer_by_its_rows() => Run(new SimulatedTableOptions(), async (_, table) =>
    {
        var start = time.Elapsed;

        await table.SubmitTransactionAsync(Rows("p", 0, 100));

        (time.Elapsed - start).ShouldBe(TimeSpan.FromMilliseconds(8 + 10));
    });

    [Fact]
    public void A_partition_takes_2000_rows_a_second_and_says_then_that_it_is_busy() => Run(new SimulatedTableOptions(), async (service, table) =>
    {
        var (taken, busy) = (0, 0);
        var end = time.Elapsed + TimeSpan.FromSeconds(10);
        for (var i = 0; time.Elapsed < end; i++)
        {
            try
            {
                await table.SubmitTransactionAsync(Rows("p", i * 100, 100));
                taken += 100;
            }
            catch (RequestFailedException failure) when (failure is { Status: 503, ErrorCode: "ServerBusy" })
            {
                busy++;
            }
        }

        // The first second's worth had gathered before.
        taken.ShouldBeInRange(21_800, 22_200);
        busy.ShouldBeGreaterThan(100);
        service.CountRows("Items").ShouldBe(taken);
    });

    [Fact]
    public void Partitions_are_throttled_each_by_itself() => Run(new SimulatedTableOptions { Burst = 100 }, async (_, table) =>
    {
        await table.SubmitTransactionAsync(Rows("p", 0, 100));
        await table.SubmitTransactionAsync(Rows("q", 0, 100));
        await Failing.With<RequestFailedException>(() => table.SubmitTransactionAsync(Rows("q", 100, 100)));
    });

    [Fact]
    public void Throttling_can_be_turned_off() => Run(new SimulatedTableOptions { RowsPerSecond = null }, async (service, table) =>
    {
        for (var i = 0; i < 100; i++)
            await table.SubmitTransactionAsync(Rows("p", i * 100, 100));
        service.CountRows("Items").ShouldBe(10_000);
    });

    [Fact]
    public void Pages_may_be_short_or_empty_and_all_rows_come_once() => Run(new SimulatedTableOptions { ShortPages = 0.7, RowsPerSecond = null }, async (_, table) =>
    {
        for (var i = 0; i < 25; i++)
            await table.SubmitTransactionAsync(Rows("p", i * 100, 100));

        List<int> sizes = [];
        List<string> keys = [];
        for (var i = 0; i < 20; i++)
        {
            keys.Clear();
            await foreach (var page in table.QueryAsync<TableEntity>("PartitionKey eq 'p' and RowKey ge '00100'").AsPages())
            {
                sizes.Add(page.Values.Count);
                keys.AddRange(page.Values.Select(row => row.RowKey));
            }

            keys.ShouldBe(Enumerable.Range(100, 2400).Select(row => $"{row:D5}"));
        }

        sizes.ShouldContain(0);
        sizes.ShouldContain(1000);
        sizes.ShouldContain(size => size > 0 && size < 400);
    });

    [Fact]
    public void An_empty_range_may_be_an_empty_page_with_a_continuation() => Run(new SimulatedTableOptions { ShortPages = 0.9 }, async (_, table) =>
    {
        List<int> pages = [];
        for (var i = 0; i < 20; i++)
        {
            var count = 0;
            await foreach (var page in table.QueryAsync<TableEntity>("PartitionKey eq 'p' and RowKey ge 'x'").AsPages())
            {
                page.Values.ShouldBeEmpty();
                count++;
            }

            pages.Add(count);
        }

        pages.ShouldContain(count => count > 1);
    });

    [Fact]
    public void Requests_rows_and_bytes_are_counted_by_kind() => Run(SimulatedTableOptions.Instant, async (service, table) =>
    {
        var before = service.Counts;
        await table.SubmitTransactionAsync(Rows("p", 0, 100));
        await table.AddEntityAsync(new TableEntity("q", "r"));
        await Failing.With<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("q", "r")));
        await foreach (var row in table.QueryAsync<TableEntity>("PartitionKey eq 'p'"))
            row.PartitionKey.ShouldBe("p");

        var counts = service.Counts.Since(before);

        (counts[OperationKind.Transaction].Requests, counts[OperationKind.Transaction].Rows).ShouldBe((1, 100));
        (counts[OperationKind.Insert].Requests, counts[OperationKind.Insert].Rows, counts[OperationKind.Insert].Errors).ShouldBe((2, 1, 1));
        (counts.Reads.Requests, counts.Reads.Rows).ShouldBe((1, 100));
        counts.Reads.BytesReceived.ShouldBeGreaterThan(10_000);
        counts.Writes.BytesSent.ShouldBeGreaterThan(10_000);
        counts.Total.Requests.ShouldBe(4);
    });

    [Fact]
    public void Latency_varies_by_the_seed_alone()
    {
        Elapsed(1).ShouldBe(Elapsed(1));
        Elapsed(1).ShouldNotBe(Elapsed(2));

        static TimeSpan Elapsed(int seed)
        {
            var time = new VirtualTime();
            var service = new SimulatedTableService(new SimulatedTableOptions { Jitter = 1 }, time, seed);
            new SimulationContext(time).Run(() => service.Connect().GetTableClient("Items").CreateAsync());
            time.Elapsed.ShouldBeInRange(TimeSpan.FromMilliseconds(8), TimeSpan.FromMilliseconds(16));
            return time.Elapsed;
        }
    }

    [Fact]
    public async Task Many_threads_may_use_it_on_real_time()
    {
        var service = new SimulatedTableService(SimulatedTableOptions.Instant);
        var table = service.Connect().GetTableClient("Items");
        await table.CreateAsync(TestContext.Current.CancellationToken);
        var wins = 0;

        await Parallel.ForAsync(0, 8, TestContext.Current.CancellationToken, async (_, cancel) =>
        {
            for (var i = 0; i < 200; i++)
            {
                try
                {
                    await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", $"{i:D4}"))], cancel);
                    Interlocked.Increment(ref wins);
                }
                catch (TableTransactionFailedException failure) when (failure.Status == 409)
                {
                    // Another thread was first.
                }
            }
        });

        wins.ShouldBe(200);
        service.CountRows("Items").ShouldBe(200);
    }

    private static IEnumerable<TableTransactionAction> Rows(string partition, int from, int count) => Enumerable.Range(from, count)
        .Select(i => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(partition, $"{i:D5}") { ["Name"] = $"row {i}" }));

    private void Run(SimulatedTableOptions options, Func<SimulatedTableService, TableClient, Task> test)
    {
        var service = new SimulatedTableService(options, time, seed: 7);
        new SimulationContext(time).Run(async () =>
        {
            var table = service.Connect().GetTableClient("Items");
            await table.CreateAsync();
            await test(service, table);
        });
    }
}
