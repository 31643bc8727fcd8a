using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tracker.Simulation;

namespace Tracker.Tests.Milestones.Query;

/// <summary>Thousands of milestones, on the simulated table service: Azurite is slow at that size.</summary>
public sealed class Many_milestones_tests(AppFixture app) : IAsyncLifetime
{
    private const int Count = 5_000;

    private readonly SimulatedTableService _storage = new(SimulatedTableOptions.Instant);
    private readonly List<IHost> _hosts = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.StopAsync();
            host.Dispose();
        }
    }

    [Fact]
    public async Task Are_paged_whole_while_another_client_records_and_changes_them()
    {
        var (reader, other) = (await Instance(), await Instance());
        await Load(reader);

        List<string> paged = [];
        var path = "milestones?top=37&fields=id&sort=date";
        for (var page = 0; path is not ""; page++)
        {
            var reply = await reader.GetAsync(path);
            paged.AddRange(reply.Ids);
            path = reply.Has("nextLink") ? reply["nextLink"][reply["nextLink"].IndexOf("milestones?", StringComparison.Ordinal)..] : "";
            await other.PostAsync("milestones", $$"""{ "kind": "forum", "title": "New {{page}}", "planned": "2024-{{(page % 12) + 1:00}}" }""");
            (await other.PatchAsync($"milestones/m{page * 31:0000}", """{ "planned": "2050", "reason": "Moved to the end" }""")).Status.ShouldBe(200);
            (await other.DeleteAsync($"milestones/m{(page * 31) + 7:0000}", "If-Match: *")).Status.ShouldBe(204);
        }

        paged.Count.ShouldBe(Count);
        paged.ShouldBeUnique();
    }

    [Fact]
    public async Task Cost_one_storage_request_whatever_is_asked()
    {
        var api = await Instance();
        await Load(api);
        await api.GetAsync("milestones?top=1");

        foreach (var query in (string[])[
            "", "top=1000", "kind=forum", "status=held", "priority=energy", "initiative=i1", "body=b", "place=astana", "tag=t1", "from=2024-02-01&to=2024-03-01",
            "overdue=true", "disputed=true", "undated=true", "changedSince=2500", "changedSince=2020-01-01T00:00:00Z", "q=word3", "lang=ru", "sort=-date",
            "sort=-changed", "sort=title", "fields=title", "facets=kind,status,priority", "kind=forum&q=word&sort=title&facets=kind&overdue=false"])
        {
            var before = _storage.Counts;
            var reply = await api.GetAsync($"milestones?{query}");
            reply.Status.ShouldBe(200, reply.Text);
            (await api.GetAsync($"milestones?{query}", $"If-None-Match: {reply.ETag}")).Status.ShouldBe(304);
            _storage.Counts.Since(before).Total.Requests.ShouldBe(2, query);
            var stale = _storage.Counts;
            await api.GetAsync($"milestones?{query}", "Cache-Control: max-age=60");
            _storage.Counts.Since(stale).Total.Requests.ShouldBe(0, query);
        }
    }

    private async Task<Api> Instance()
    {
        var host = AppFixture.Build(
            app.Azurite.Connection,
            new Dictionary<string, string?> { ["Tracker__Log__Table"] = "Many" },
            services => services.AddSingleton(_ => _storage.Connect($"client {_hosts.Count}")));
        _hosts.Add(host);
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new(new() { BaseAddress = AppFixture.AddressOf(host) }, "many");
    }

    private static async Task Load(Api api)
    {
        (await api.PutAsync("", """{ "title": "Many", "timeZone": "Asia/Almaty", "priorities": [{ "id": "energy" }] }""")).Status.ShouldBe(201);
        var lines = Enumerable.Range(0, Count).Select(i => $$"""
            { "id": "m{{i:0000}}", "kind": "forum", "title": { "en": "Word{{i % 10}}", "ru": "Слово" }, {{(i % 50 == 0 ? "" : $"\"planned\": \"2024-{(i % 12) + 1:00}\",")}} "priority": "energy", "initiative": "i{{i % 7}}", "tags": ["t{{i % 5}}"] }
            """);
        var imported = await api.PostAsync("import", $"[{string.Join(',', lines)}]");
        imported["created"].ShouldBe($"{Count}");
    }
}
