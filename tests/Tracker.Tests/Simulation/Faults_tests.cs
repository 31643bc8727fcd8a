using Azure;
using Azure.Data.Tables;
using Tracker.Simulation;
using Tracker.Simulation.Faults;
using Tracker.Simulation.Time;

namespace Tracker.Tests.Simulation;

/// <summary>Each fault: what the client hears, and what the table holds.</summary>
public sealed class Faults_tests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly VirtualTime time = new();
    private readonly SimulatedTableService service;

    public Faults_tests() => service = new SimulatedTableService(time: time);

    public static TheoryData<string, Fault, int, string, int> Cases => new()
    {
        { "lost request", Fault.LostRequest, 0, "", 0 },
        { "lost answer", Fault.LostAnswer, 1, "", 0 },
        { "busy", Fault.Busy(), 0, "ServerBusy", 503 },
        { "busy for a while", Fault.Busy(3 * Second), 0, "ServerBusy", 503 },
        { "timed out", Fault.TimedOut, 0, "OperationTimedOut", 500 },
        { "timed out, but applied", Fault.TimedOutButApplied, 1, "OperationTimedOut", 500 },
        { "lands late", Fault.LandsLate(10 * Second), 0, "", 0 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_error_tells_nothing_of_what_the_table_holds(string name, Fault fault, int rows, string code, int status)
    {
        name.ShouldNotBeEmpty();
        Run(async table =>
        {
            service.Faults = (_, _) => fault;
            var failure = await Failing.With<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

            (failure.ErrorCode ?? "", failure.Status).ShouldBe((code, status));
            service.CountRows("Items").ShouldBe(rows);
            service.Counts[OperationKind.Insert].Faults.ShouldBe(1);
        });
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Silence_lasts_until_the_client_gives_up(bool applied, int rows) => Run(async table =>
    {
        service.Faults = (_, _) => applied ? Fault.SilentlyLostAnswer : Fault.SilentlyLostRequest;
        using var patience = new CancellationTokenSource(30 * Second, time);

        await Failing.With<TaskCanceledException>(() => table.AddEntityAsync(new TableEntity("p", "r"), patience.Token));

        time.Elapsed.ShouldBeInRange(30 * Second, 31 * Second);
        service.CountRows("Items").ShouldBe(rows);
    });

    [Fact]
    public void A_late_request_lands_after_its_retry() => Run(async table =>
    {
        service.Faults = (request, _) => request.Number == 2 ? Fault.LandsLate(10 * Second) : null;
        await Failing.With<RequestFailedException>(() => table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = "first" }));
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = "second" });
        (await table.GetEntityAsync<TableEntity>("p", "r")).Value["A"].ShouldBe("second");

        await Task.Delay(11 * Second, time);

        (await table.GetEntityAsync<TableEntity>("p", "r")).Value["A"].ShouldBe("first");
    });

    [Fact]
    public void A_late_insert_conflicts_with_its_retry_and_changes_nothing() => Run(async table =>
    {
        service.Faults = (request, _) => request.Number == 2 ? Fault.LandsLate(10 * Second, FaultAnswer.OperationTimedOut) : null;
        await Failing.With<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = "first" }));
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = "second" });

        await Task.Delay(11 * Second, time);

        (await table.GetEntityAsync<TableEntity>("p", "r")).Value["A"].ShouldBe("second");
        service.Counts[OperationKind.Insert].Errors.ShouldBe(1);
    });

    [Fact]
    public void A_slow_request_succeeds_later() => Run(async table =>
    {
        service.Faults = (_, _) => Fault.Slow(4 * Second);

        await table.AddEntityAsync(new TableEntity("p", "r"));

        time.Elapsed.ShouldBeInRange(4 * Second, 5 * Second);
    });

    [Fact]
    public void What_a_dead_client_sent_still_lands_and_nobody_hears_of_it() => Run(async table =>
    {
        var transport = service.CreateTransport("dies");
        var dying = SimulatedTableService.Connect(transport).GetTableClient("Items");
        var sent = dying.AddEntityAsync(new TableEntity("p", "r"));
        transport.Cut();
        var after = dying.AddEntityAsync(new TableEntity("p", "s"));

        await Task.Delay(60 * Second, time);

        (sent.IsCompleted, after.IsCompleted).ShouldBe((false, false));
        service.CountRows("Items").ShouldBe(1);
    });

    [Fact]
    public void Busy_may_say_when_to_come_again() => Run(async table =>
    {
        service.Faults = (_, _) => Fault.Busy(3 * Second);

        var failure = await Failing.With<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        failure.GetRawResponse()!.Headers.TryGetValue("Retry-After", out var seconds).ShouldBeTrue();
        seconds.ShouldBe("3");
    });

    [Fact]
    public void A_profile_draws_every_fault()
    {
        var random = new Random(1);
        var profile = FaultProfile.Even(0.9);
        var info = new RequestInfo(1, "c", OperationKind.Get, "Items", "p", [], 0);

        var names = Enumerable.Range(0, 2000).Select(_ => profile.Decide(info, random)?.Name).ToHashSet();

        names.Count.ShouldBe(10);
        names.ShouldContain((string?)null);
    }

    private void Run(Func<TableClient, Task> test) => new SimulationContext(time).Run(async () =>
    {
        var table = service.Connect().GetTableClient("Items");
        await table.CreateAsync();
        await test(table);
    });
}
