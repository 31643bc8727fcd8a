using Azure;
using Azure.Data.Tables;
using Tracker.Simulation;
using Tracker.Simulation.Time;

namespace Tracker.Tests.Simulation;

public sealed class SimulatedTableService_tests
{
    [Fact]
    public async Task Serves_the_unchanged_SDK_on_real_time()
    {
        var service = new SimulatedTableService(SimulatedTableOptions.Instant);
        var table = service.Connect().GetTableClient("Items");
        await table.CreateAsync(TestContext.Current.CancellationToken);
        var rows = Enumerable.Range(0, 100)
            .Select(i => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{i:D3}") { ["Name"] = $"№ {i}" }));

        await table.SubmitTransactionAsync(rows, TestContext.Current.CancellationToken);

        var found = await table.QueryAsync<TableEntity>("PartitionKey eq 'p' and RowKey ge '050'", cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        found.Select(row => row.GetString("Name")).ShouldBe(Enumerable.Range(50, 50).Select(i => $"№ {i}"));
        service.Counts[OperationKind.Transaction].Rows.ShouldBe(100);
        service.Counts.Total.Requests.ShouldBe(3);
    }

    [Fact]
    public void Takes_its_latency_in_virtual_time()
    {
        var time = new VirtualTime();
        var service = new SimulatedTableService(time: time);
        var table = service.Connect().GetTableClient("Items");

        new SimulationContext(time).Run(async () =>
        {
            await table.CreateAsync();
            await table.AddEntityAsync(new TableEntity("p", "r"));
            await table.GetEntityAsync<TableEntity>("p", "r");
        });

        time.Elapsed.ShouldBe(TimeSpan.FromMilliseconds(8 + 8.1 + 5));
    }

    [Fact]
    public async Task Names_the_operation_that_failed_a_transaction_and_rolls_back()
    {
        var service = new SimulatedTableService(SimulatedTableOptions.Instant);
        var table = service.Connect().GetTableClient("Items");
        await table.CreateAsync(TestContext.Current.CancellationToken);
        await table.AddEntityAsync(new TableEntity("p", "2"), TestContext.Current.CancellationToken);
        var rows = Enumerable.Range(0, 4).Select(i => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{i}")));

        var failed = await Should.ThrowAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(rows));

        failed.FailedTransactionActionIndex.ShouldBe(2);
        (failed.Status, failed.ErrorCode).ShouldBe((409, "EntityAlreadyExists"));
        service.CountRows("Items").ShouldBe(1);
    }
}
