using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Tracker.Tests.Milestones.Query;

/// <summary>Numbers, instants and days as points of the log, and what depends on the day there.</summary>
public sealed class Points_tests(AppFixture app) : IAsyncLifetime
{
    // Almaty was six hours ahead until March 2024, five since.
    private readonly FakeTimeProvider _clock = new(Instant("2024-02-12T02:00:00Z"));
    private IHost _host = null!;
    private HttpClient _client = null!;
    private Api _api = null!;

    public async ValueTask InitializeAsync()
    {
        _host = AppFixture.Build(app.Azurite.Connection, new Dictionary<string, string?> { ["Tracker__Log__Table"] = AzuriteFixture.UniqueTable() }, time: _clock);
        await _host.StartAsync();
        _client = new() { BaseAddress = AppFixture.AddressOf(_host) };
        _api = new(_client, "chairmanship");
        (await _api.PutAsync("", """{ "title": "Chairmanship", "timeZone": "Asia/Almaty" }""")).Status.ShouldBe(201);
        await _api.RecordAsync("""{ "id": "summit", "kind": "summit", "title": "Summit", "planned": "2024-06" }""");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.StopAsync();
        _host.Dispose();
    }

    [Fact]
    public async Task Overdue_begins_with_the_day_after_in_the_programmes_zone()
    {
        _clock.SetUtcNow(Instant("2024-06-30T18:59:59Z"));
        var before = await _api.GetAsync("milestones/summit");
        before["overdue"].ShouldBe("False");
        (await _api.IdsAsync("overdue=true")).ShouldBeEmpty();
        var list = await _api.GetAsync("milestones");

        _clock.SetUtcNow(Instant("2024-06-30T19:00:00Z"));
        var after = await _api.GetAsync("milestones/summit", $"If-None-Match: {before.ETag}");
        (after.Status, after["overdue"]).ShouldBe((200, "True"));
        (await _api.GetAsync("milestones", $"If-None-Match: {list.ETag}")).Status.ShouldBe(200);
        (await _api.IdsAsync("overdue=true")).ShouldBe(["summit"]);
        (await _api.PatchAsync("milestones/summit", """{ "status": "postponed" }""", $"If-Match: {before.ETag}"))["overdue"].ShouldBe("True");
    }

    [Theory]
    [InlineData("2", "False")]
    [InlineData("2024-06-30", "False")]
    [InlineData("2024-07-01", "True")]
    [InlineData("2024-06-30T18:59:59Z", "False")]
    [InlineData("2024-06-30T19:00:00Z", "True")]
    [InlineData("2024-07-01T00:00:00%2B05:00", "True")]
    [InlineData("2099-01-01", "True")]
    public async Task Overdue_is_judged_at_the_point(string point, string overdue)
    {
        _clock.SetUtcNow(Instant("2025-01-01T00:00:00Z"));

        (await _api.GetAsync($"milestones/summit?asOf={point}"))["overdue"].ShouldBe(overdue);
        (await _api.GetAsync($"milestones?asOf={point}")).Json.GetProperty("value")[0].GetProperty("overdue").ToString().ShouldBe(overdue);
        (await _api.IdsAsync($"overdue=true&asOf={point}")).Length.ShouldBe(overdue == "True" ? 1 : 0);
    }

    [Fact]
    public async Task Days_end_in_the_programmes_zone()
    {
        _clock.SetUtcNow(Instant("2024-04-10T18:59:59.999Z"));
        await _api.PatchAsync("milestones/summit", """{ "title": "On the 10th" }""");
        _clock.SetUtcNow(Instant("2024-04-10T19:00:00Z"));
        await _api.PatchAsync("milestones/summit", """{ "title": "On the 11th" }""");

        foreach (var (point, title) in ((string, string)[])[
            ("2024-04-09", "Summit"), ("2024-04-10", "On the 10th"), ("2024-04-11", "On the 11th"),
            ("2024-04-10T18:59:59.998Z", "Summit"), ("2024-04-10T18:59:59.999Z", "On the 10th"), ("2024-04-10T19:00:00Z", "On the 11th"),
            ("3", "On the 10th"), ("2099-01-01T00:00:00Z", "On the 11th")])
        {
            (await _api.GetAsync($"milestones/summit?asOf={point}"))["title"].ShouldBe(title, point);
            (await _api.GetAsync($"milestones?asOf={point}")).Json.GetProperty("value")[0].GetProperty("title").GetString().ShouldBe(title, point);
        }

        var diff = await _api.GetAsync("diff?from=2024-04-09&to=2024-04-10");
        (diff["from"], diff["to"]).ShouldBe(("2", "3"));
        (await _api.GetAsync("milestones?asOf=2024-02-11")).Status.ShouldBe(404);
        (await _api.GetAsync("milestones/summit?asOf=1")).Status.ShouldBe(404);
        (await _api.GetAsync("milestones/summit?asOf=5")).Fields.ShouldBe(["asOf"]);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
