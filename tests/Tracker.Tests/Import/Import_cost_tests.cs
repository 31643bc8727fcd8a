using System.Net;
using Tracker.Import;
using Tracker.Simulation;
using Tracker.Simulation.Faults;

namespace Tracker.Tests.Import;

/// <summary>What an import asks of storage, counted in the SDK's transport, and what it answers when storage fails.</summary>
public sealed class Import_cost_tests(AppFixture app)
{
    private const string Briefly = "00:00:02";

    [Theory]
    [InlineData("all", 49)]
    [InlineData("all", 490)]
    [InlineData("all", 2_450)]
    [InlineData("item", 490)]
    [InlineData("item", 2_450)]
    public async Task Fills_transactions_with_49_milestones_or_more(string atomic, int count)
    {
        await using var simulated = await SimulatedApp.StartAsync(app);
        var programme = await simulated.Client.NewProgramme();
        var before = simulated.Storage.Counts;

        var imported = await simulated.Client.Import(programme, Lines(count), Importing.Ndjson, $"?atomic={atomic}");

        imported.Counts.ShouldBe((count, 0, 0, 0));
        var asked = simulated.Storage.Counts.Since(before);
        asked[OperationKind.Transaction].Requests.ShouldBeLessThanOrEqualTo((count / 49) + 1);
        asked[OperationKind.Transaction].Rows.ShouldBe(2 * count);
        (await simulated.Client.Seq(programme)).ShouldBe(count + 1);
    }

    [Fact]
    public async Task What_fits_is_one_transaction_with_its_programme()
    {
        await using var simulated = await SimulatedApp.StartAsync(app);
        var milestones = string.Join(',', Enumerable.Range(1, 49).Select(n => $$"""{ "id": "m{{n}}", "title": "M", "kind": "forum" }"""));
        var before = simulated.Storage.Counts;

        await simulated.Client.Import("new", $$"""{ "programme": { "title": "P", "timeZone": "Asia/Almaty" }, "milestones": [{{milestones}}] }""");

        // The missing table takes one attempt more; the programme's place in the list is a transaction of its own.
        simulated.Storage.Counts.Since(before)[OperationKind.Transaction].Rows.ShouldBeInRange(101, 102);
        (await simulated.Client.Get("programmes/new/changes"))["value"]!.AsArray().Count.ShouldBe(50);
    }

    [Fact]
    public async Task Large_records_share_a_transaction_as_far_as_its_bytes_reach()
    {
        await using var simulated = await SimulatedApp.StartAsync(app);
        var programme = await simulated.Client.NewProgramme();
        var text = new string('ң', 4_000);
        var large = string.Concat(Enumerable.Range(1, 120).Select(n => $$"""{ "id": "m{{n}}", "title": "M", "kind": "forum", "summary": { "kk": "{{text}}", "ru": "{{text}}", "en": "{{text}}" } }{{"\n"}}"""));

        (await simulated.Client.Import(programme, large, Importing.Ndjson)).Counts.ShouldBe((120, 0, 0, 0));

        simulated.Storage.Counts[OperationKind.Transaction].Errors.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task Storage_that_fails_midway_is_told_and_the_rest_is_in_when_sent_again()
    {
        await using var simulated = await SimulatedApp.StartAsync(app, Briefly);
        var programme = await simulated.Client.NewProgramme();
        simulated.Storage.Faults = FailAfter(18);

        using var refused = await simulated.Client.PostAsync(
            $"programmes/{programme}/import", new StringContent(Lines(1_200), null, Importing.Ndjson), TestContext.Current.CancellationToken);

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("outcome-unknown");
        simulated.Storage.Faults = null;
        var again = await simulated.Client.Import(programme, Lines(1_200), Importing.Ndjson);
        again.Counts.Item3.ShouldBeInRange(1, 1_199);
        (again.Counts.Item1 + again.Counts.Item3).ShouldBe(1_200);
        (await simulated.Client.Seq(programme)).ShouldBe(1_201);
    }

    [Fact]
    public async Task Item_by_item_what_storage_took_is_told_and_what_ended_it()
    {
        await using var simulated = await SimulatedApp.StartAsync(app, Briefly);
        var programme = await simulated.Client.NewProgramme();
        simulated.Storage.Faults = FailAfter(18);

        var imported = await simulated.Client.Import(programme, Lines(1_200), Importing.Ndjson, "?atomic=item");

        imported.Status.ShouldBe(HttpStatusCode.OK);
        imported.Body["stopped"]!["code"]!.ToString().ShouldBe("storage-unavailable");
        imported.Items.Count.ShouldBe(2 * ImportLimits.Window);
        simulated.Storage.Faults = null;
        (await simulated.Client.Seq(programme)).ShouldBe(imported.Counts.Item1 + 1);
    }

    [Fact]
    public async Task Nothing_written_is_storage_unavailable()
    {
        await using var simulated = await SimulatedApp.StartAsync(app, Briefly);
        var programme = await simulated.Client.NewProgramme();
        simulated.Storage.Faults = FailAfter(0);

        foreach (var atomic in (string[])["all", "item"])
        {
            var refused = await simulated.Client.Import(programme, Lines(10), Importing.Ndjson, $"?atomic={atomic}");
            refused.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            refused.Body["code"]!.ToString().ShouldBe("storage-unavailable");
        }
    }

    private static string Lines(int count) => string.Concat(Enumerable.Range(1, count).Select(n => $$"""{ "id": "m{{n}}", "title": "M {{n}}", "kind": "forum" }{{"\n"}}"""));

    // The wait that it asks for outlasts the commit's time, so that no attempt is cut off on its way.
    private static FaultPolicy FailAfter(int transactions)
    {
        var left = transactions;
        return (request, _) => request.Kind == OperationKind.Transaction && Interlocked.Decrement(ref left) < 0 ? Fault.Busy(TimeSpan.FromSeconds(30)) : null;
    }
}
