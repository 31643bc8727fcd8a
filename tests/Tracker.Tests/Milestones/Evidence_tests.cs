using System.Text.Json;
using Tracker.Milestones;

namespace Tracker.Tests.Milestones;

public sealed class Evidence_tests(AppFixture app)
{
    // In a programme whose default language is English.
    [Theory]
    [InlineData("place", "\"Astana\"", "\"Almaty\"", true)]
    [InlineData("place", "\"Astana\"", "\"ASTANA \"", false)]
    [InlineData("place", "{ \"en\": \"Astana\" }", "\"Astána\"", false)]
    [InlineData("place", "{ \"ru\": \"Ёлка\" }", "{ \"ru\": \"елка\" }", false)]
    [InlineData("place", "\"Astana\"", "{ \"ru\": \"Астана\" }", false)]
    [InlineData("place", "\"Astana\"", "{ \"ru\": \"Астана\", \"EN\": \"Almaty\" }", true)]
    [InlineData("place", "{ \"en\": \"Astana\", \"ru\": \"Астана\" }", "{ \"en\": \"Almaty\", \"ru\": \"Астана\" }", false)]
    [InlineData("place", "{ \"en\": \"Astana\", \"ru\": \"Астана\" }", "\"Астана\"", true)]
    [InlineData("place", "{ \"kk\": \"Астана\" }", "\"Almaty\"", false)]
    [InlineData("place", null, "\"Almaty\"", false)]
    [InlineData("title", "\"A summit\"", "\"Another\"", true)]
    [InlineData("summary", "\"A\"", "\"B\"", true)]
    [InlineData("body", "\"Heads of State\"", "\"heads of state\"", false)]
    [InlineData("body", "\"Heads of State\"", "\"Ministers\"", true)]
    [InlineData("planned", "\"2024-06\"", "\"2024-06-20\"", false)]
    [InlineData("planned", "\"2024-06\"", "\"2024\"", false)]
    [InlineData("planned", "\"2024-06\"", "\"2024-07\"", true)]
    [InlineData("planned", null, "\"2024-07\"", false)]
    [InlineData("kind", "\"summit\"", "\"forum\"", true)]
    [InlineData("status", "\"planned\"", "\"Planned\"", false)]
    [InlineData("priority", "\"energy\"", "\"security\"", true)]
    [InlineData("initiative", "\"a\"", "\"a\"", false)]
    public void Contradicts_or_not(string field, string? recorded, string claimed, bool disputed)
    {
        Dictionary<string, string> members = new() { ["id"] = "\"a\"", ["kind"] = "\"summit\"", ["status"] = "\"planned\"", ["title"] = "\"A summit\"" };
        if (recorded is not null)
            members[field] = recorded;
        members["claims"] = $$"""[{ "field": "{{field}}", "value": {{claimed}} }]""";
        var json = $"{{ {string.Join(", ", members.Select(member => $"\"{member.Key}\": {member.Value}"))} }}";
        var milestone = JsonSerializer.Deserialize(json, TrackerJson.Default.Milestone)!;

        Disputes.Of(milestone, "en").ShouldBe(disputed ? [field] : []);
    }

    [Fact]
    public async Task Stands_side_by_side_until_the_dispute_is_resolved()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""
            { "id": "a", "kind": "strategy", "title": "A", "status": "adopted", "actual": "2024-07-04", "sources": [{ "url": "https://a.kz", "supports": ["status"] }],
              "claims": [{ "field": "status", "value": "negotiating", "source": { "url": "https://b.kz" } }, { "field": "actual", "value": "2024-07-05" }] }
            """);
        await api.RecordAsync("""{ "id": "b", "kind": "strategy", "title": "B" }""");

        var read = await api.GetAsync("milestones/a");
        read["disputed"].ShouldBe("""["status","actual"]""");
        read["status"].ShouldBe("adopted");
        read.Json.GetProperty("claims")[0].GetProperty("value").GetString().ShouldBe("negotiating");
        (await api.IdsAsync("disputed=true")).ShouldBe(["a"]);
        (await api.IdsAsync("disputed=false")).ShouldBe(["b"]);

        var resolved = await api.PatchAsync("milestones/a", """{ "claims": null }""");
        resolved.Has("disputed").ShouldBeFalse();
        (await api.IdsAsync("disputed=true")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_judged_again_when_the_programme_speaks_another_language()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "a", "kind": "summit", "title": "A", "place": "Астана", "claims": [{ "field": "place", "value": { "ru": "Алма-Ата" } }] }""");
        (await api.GetAsync("milestones/a")).Has("disputed").ShouldBeFalse();

        await api.PutAsync("", """{ "title": "A", "languages": ["ru"], "timeZone": "UTC" }""", "If-Match: *");

        (await api.GetAsync("milestones/a"))["disputed"].ShouldBe("""["place"]""");
        (await api.GetAsync("milestones/a?asOf=2")).Has("disputed").ShouldBeFalse();
    }
}
