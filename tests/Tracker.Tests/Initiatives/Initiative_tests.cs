using System.Text.Json;
using Tracker.Initiatives;
using Tracker.Json;
using Tracker.Milestones;

namespace Tracker.Tests.Initiatives;

public sealed class Initiative_tests(AppFixture app)
{
    [Theory]
    [InlineData("cancelled cancelled", "Cancelled")]
    [InlineData("adopted cancelled", "Completed")]
    [InlineData("held", "Completed")]
    [InlineData("postponed", "Postponed")]
    [InlineData("held postponed", "Postponed")]
    [InlineData("held planned", "Active")]
    [InlineData("negotiating", "Active")]
    [InlineData("planned proposed", "Planned")]
    [InlineData("planned postponed", "Planned")]
    [InlineData("proposed cancelled", "Proposed")]
    public void Has_the_state_that_follows_from_its_milestones(string statuses, string state)
    {
        var all = statuses.Split(' ').Select(word => Words<Status>.TryParse(word, out var status) ? status : throw new JsonException(word)).ToList();

        InitiativeRules.StatusOf(all).ToString().ShouldBe(state);
    }

    [Fact]
    public async Task Is_listed_with_its_next_date_counts_and_last_change()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "kind": "forum", "title": "A", "initiative": "energy", "status": "held", "planned": "2023", "sources": [{ "url": "https://a.kz" }] }""");
        await api.RecordAsync("""{ "kind": "forum", "title": "B", "initiative": "energy", "planned": "2024-06" }""");
        var last = await api.RecordAsync("""{ "kind": "forum", "title": "C", "initiative": "energy", "planned": "2024-07" }""");
        await api.RecordAsync("""{ "kind": "forum", "title": "D", "initiative": "a-first" }""");
        await api.RecordAsync("""{ "kind": "forum", "title": "E" }""");

        var list = await api.GetAsync("initiatives");

        list.Ids.ShouldBe(["a-first", "energy"]);
        list.Json.GetProperty("value")[1].ToString().ShouldBe(
            $$"""{"id":"energy","status":"active","milestones":3,"counts":{"planned":2,"held":1},"next":"2024-06","changedAt":"{{last["changedAt"]}}"}""");
        (await api.GetAsync("initiatives", $"If-None-Match: {list.ETag}")).Status.ShouldBe(304);
        (await api.GetAsync("initiatives?asOf=2")).Ids.ShouldBe(["energy"]);
        (await api.GetAsync("initiatives?lang=en")).Fields.ShouldBe(["lang"]);
    }
}
