using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Tracker.Tests.Feeds;

namespace Tracker.Tests.Milestones;

/// <summary>The sample's chairmanship lived through: as it was known in February 2024, and what came after.</summary>
public sealed class Chairmanship_tests(AppFixture app) : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new(2024, 2, 12, 2, 0, 0, TimeSpan.Zero));
    private IHost _host = null!;
    private HttpClient _client = null!;
    private Api _api = null!;

    public async ValueTask InitializeAsync()
    {
        _host = AppFixture.Build(app.Azurite.Connection, new Dictionary<string, string?> { ["Tracker__Log__Table"] = AzuriteFixture.UniqueTable() }, time: _clock);
        await _host.StartAsync();
        _client = new() { BaseAddress = AppFixture.AddressOf(_host) };
        _api = new(_client, "sco-2023-2024");
        (await _api.PostAsync("import", SampleProgramme.Sample.ToJsonString()))["failed"].ShouldBe("0");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.StopAsync();
        _host.Dispose();
    }

    [Fact]
    public async Task Moves_its_summit_holds_it_and_disputes_a_strategy()
    {
        var known = await _api.GetAsync("milestones/sco-summit-2024");
        (known["planned"], known["status"], known["overdue"]).ShouldBe(("2024-06", "planned", "False"));

        _clock.SetUtcNow(new(2024, 4, 20, 9, 0, 0, TimeSpan.Zero));
        var moved = await _api.PatchAsync(
            "milestones/sco-summit-2024", """{ "planned": "2024-07-03/2024-07-04", "reason": "The heads of state agreed on July" }""", $"If-Match: {known.ETag}");
        moved["slipDays"].ShouldBe("""{"min":3,"max":32}""");
        moved["plans"].ShouldBe($$"""[{"planned":"2024-06","reason":"The heads of state agreed on July","recordedAt":"2024-04-20T09:00:00Z","seq":{{moved["seq"]}}}]""");

        _clock.SetUtcNow(new(2024, 7, 5, 9, 0, 0, TimeSpan.Zero));
        (await _api.GetAsync("milestones/sco-summit-2024"))["overdue"].ShouldBe("True");
        var held = await _api.PatchAsync(
            "milestones/sco-summit-2024",
            """{ "status": "held", "actual": "2024-07-03/2024-07-04", "sources": [{ "url": "https://akorda.kz/summit", "supports": ["status", "actual"] }] }""");
        (held["status"], held["overdue"], held["slipDays"]).ShouldBe(("held", "False", """{"min":3,"max":32}"""));

        var strategy = await _api.PatchAsync("milestones/anti-drug-strategy", """
            {
              "status": "adopted", "actual": "2024-07-04", "related": [{ "type": "adoptedAt", "id": "sco-summit-2024" }],
              "sources": [{ "url": "https://sectsco.org/declaration", "supports": ["status"] }],
              "claims": [{ "field": "status", "value": "negotiating", "source": { "url": "https://agency.example/still-a-draft" } }]
            }
            """);
        strategy.Status.ShouldBe(200, strategy.Text);
        (strategy["status"], strategy["disputed"]).ShouldBe(("adopted", """["status"]"""));
        strategy["claims"].ShouldContain("still-a-draft");
        (await _api.GetAsync("milestones/sco-summit-2024"))["relatedFrom"].ShouldContain("""{"type":"adoptedAt","id":"anti-drug-strategy"}""");

        (await _api.GetAsync("milestones/sco-summit-2024?asOf=2024-02-12"))["planned"].ShouldBe("2024-06");
        (await _api.GetAsync("milestones/sco-summit-2024?asOf=2024-02-12")).Text.ShouldBe(known.Text);
        var diff = await _api.GetAsync("diff?from=2024-02-12&to=2024-07-05");
        diff["moved"].ShouldContain("""{"min":3,"max":32}""");
        diff.Json.GetProperty("decided").EnumerateArray().Select(entry => entry.GetProperty("id").GetString())
            .ShouldBe(["sco-summit-2024", "anti-drug-strategy"], ignoreOrder: true);
    }
}
