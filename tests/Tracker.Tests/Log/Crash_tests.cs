using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Azure.Data.Tables;
using EmbeddedFunctions.Storage;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Tests.Log;

/// <summary>The app as real processes, and the ends that processes come to.</summary>
public sealed class Crash_tests(AzuriteFixture azurite)
{
    private const int Posters = 4;

    private readonly CancellationToken _cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_killed_writers_leave_every_acknowledged_milestone_and_nothing_half_done()
    {
        var table = AzuriteFixture.UniqueTable();
        ConcurrentBag<string> acknowledged = [];
        for (var life = 0; life < 10; life++)
        {
            await using var app = await AppProcess.StartAsync(azurite.Connection, table);
            if (life == 0)
                await PutProgrammeAsync(app.Client);
            var enough = acknowledged.Count + 10;
            var posters = Enumerable.Range(0, Posters).Select(poster => PostUntilCutOffAsync(app.Client, $"m-{life}-{poster}", acknowledged)).ToArray();
            await Until(() => acknowledged.Count >= enough);
            await app.KillAsync();
            await Task.WhenAll(posters);
        }

        await ShouldBeWholeAsync(new TableServiceClient(azurite.Connection), table, acknowledged);
    }

    [Fact]
    public async Task Two_processes_posting_at_once_leave_a_log_without_gaps()
    {
        var table = AzuriteFixture.UniqueTable();
        await using var one = await AppProcess.StartAsync(azurite.Connection, table);
        await using var other = await AppProcess.StartAsync(azurite.Connection, table);
        await PutProgrammeAsync(one.Client);
        ConcurrentBag<string> acknowledged = [];
        await Task.WhenAll(new[] { one, other }.Index().SelectMany(app => Enumerable.Range(0, 200).Select(async n =>
        {
            var id = $"m-{app.Index}-{n}";
            (await PostAsync(app.Item.Client, id)).ShouldBe(HttpStatusCode.Created);
            acknowledged.Add(id);
        })));

        acknowledged.Count.ShouldBe(400);
        await ShouldBeWholeAsync(new TableServiceClient(azurite.Connection), table, acknowledged);
    }

    [Fact]
    public async Task When_storage_is_away_writes_are_refused_with_503_and_go_on_when_it_is_back()
    {
        var folder = Directory.CreateTempSubdirectory("tracker-outage-").FullName;
        var install = await AzuriteInstall.Ensure(TestContext.Current.SendDiagnosticMessage, _cancel);
        var port = FreePort.Any();
        var storage = await AzuriteProcess.Start(install, port, folder, _cancel);
        var table = AzuriteFixture.UniqueTable();
        var connection = AzuriteConnection.To(port);
        using var app = AppFixture.Build(connection, new Dictionary<string, string?>
        {
            ["Tracker:Log:Table"] = table,
            ["Tracker:Log:CommitTimeout"] = "00:00:02",
            ["Tracker:Log:ReadTimeout"] = "00:00:02",
        });
        await app.StartAsync(_cancel);
        using HttpClient client = new() { BaseAddress = AppFixture.AddressOf(app) };
        await PutProgrammeAsync(client);
        ConcurrentBag<string> acknowledged = [];
        ConcurrentBag<HttpStatusCode> refusals = [];
        using CancellationTokenSource stop = new();
        var posters = Enumerable.Range(0, Posters).Select(poster => PostUntilAsync(client, $"m-{poster}", acknowledged, refusals, stop.Token)).ToArray();
        await Until(() => acknowledged.Count >= 20);

        await storage.DisposeAsync();
        await Until(() => refusals.Count >= 2 * Posters);
        storage = await AzuriteProcess.Start(install, port, folder, _cancel);
        var before = acknowledged.Count;
        await Until(() => acknowledged.Count >= before + 20);
        await stop.CancelAsync();
        await Task.WhenAll(posters);

        refusals.ShouldAllBe(status => status == HttpStatusCode.ServiceUnavailable);
        await ShouldBeWholeAsync(new TableServiceClient(connection), table, acknowledged);
        await app.StopAsync(_cancel);
        await storage.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task PutProgrammeAsync(HttpClient client) =>
        (await client.PutAsJsonAsync("programmes/crash", new { title = "Crash", timeZone = "Asia/Almaty" }, TestContext.Current.CancellationToken))
            .StatusCode.ShouldBe(HttpStatusCode.Created);

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string id) =>
        (await client.PostAsJsonAsync("programmes/crash/milestones", new { id, kind = "forum", title = $"Forum {id}" })).StatusCode;

    private static async Task PostUntilCutOffAsync(HttpClient client, string prefix, ConcurrentBag<string> acknowledged)
    {
        try
        {
            for (var n = 0; ; n++)
            {
                if (await PostAsync(client, $"{prefix}-{n}") == HttpStatusCode.Created)
                    acknowledged.Add($"{prefix}-{n}");
            }
        }
        catch (HttpRequestException)
        {
            // The process is gone.
        }
    }

    private static async Task PostUntilAsync(
        HttpClient client, string prefix, ConcurrentBag<string> acknowledged, ConcurrentBag<HttpStatusCode> refusals, CancellationToken stop)
    {
        for (var n = 0; !stop.IsCancellationRequested; n++)
        {
            var status = await PostAsync(client, $"{prefix}-{n}");
            if (status == HttpStatusCode.Created)
                acknowledged.Add($"{prefix}-{n}");
            else
                refusals.Add(status);
        }
    }

    private static async Task ShouldBeWholeAsync(TableServiceClient service, string table, IEnumerable<string> acknowledged)
    {
        LogStore<ProgrammeState> store = new(service, new() { Table = table }, TimeProvider.System, Random.Shared);
        var verified = await store["crash"].VerifyAsync([], TestContext.Current.CancellationToken);
        verified.Mismatches.ShouldBeEmpty();
        var view = await store["crash"].ReadAsync(TestContext.Current.CancellationToken);
        view.Seq.ShouldBe(verified.Events);
        // One event for the programme, one for each milestone: none is there twice.
        view.State.Milestones.Count.ShouldBe((int)view.Seq - 1);
        acknowledged.Where(id => view.State.Milestones[id] is null).ShouldBeEmpty();
    }

    private async Task Until(Func<bool> condition)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(_cancel);
        deadline.CancelAfter(TimeSpan.FromMinutes(2));
        while (!condition())
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, deadline.Token);
    }
}
