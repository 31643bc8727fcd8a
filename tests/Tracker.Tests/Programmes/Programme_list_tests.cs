namespace Tracker.Tests.Programmes;

/// <summary>The list of programmes with chosen members, and what it asks of storage.</summary>
public sealed class Programme_list_tests(AppFixture app)
{
    private const string Programme = """{ "title": { "en": "A", "ru": "А" }, "chair": "Kazakhstan", "timeZone": "Asia/Almaty" }""";

    [Fact]
    public async Task Answers_the_members_asked_for_and_no_others()
    {
        await using var simulated = await SimulatedApp.StartAsync(app);
        Api api = new(simulated.Client, "a");
        await api.PutAsync("", Programme);
        await api.RecordAsync("""{ "kind": "forum", "title": "A" }""");

        (await ItemAsync("id,title,term")).ShouldBe("""{"id":"a","title":{"en":"A","ru":"А"}}""");
        (await ItemAsync("seq,chair")).ShouldBe("""{"chair":"Kazakhstan","seq":2}""");
        (await api.GetAsync("/programmes?fields=id,name")).Fields.ShouldBe(["fields"]);

        async Task<string> ItemAsync(string fields) => (await api.GetAsync($"/programmes?fields={fields}")).Json.GetProperty("value")[0].ToString();
    }

    [Fact]
    public async Task Is_as_fresh_as_the_table_and_its_ETag_changes_with_what_it_says()
    {
        await using var simulated = await SimulatedApp.StartAsync(app);
        Api api = new(simulated.Client, "a");
        await api.PutAsync("", Programme);
        var before = await api.GetAsync("/programmes?fields=title");

        (await api.GetAsync("/programmes?fields=title", $"If-None-Match: {before.ETag}")).Status.ShouldBe(304);
        (await api.GetAsync("/programmes?fields=chair", $"If-None-Match: {before.ETag}")).Status.ShouldBe(200);
        await api.PutAsync("", """{ "title": "Renamed", "timeZone": "UTC" }""", "If-Match: *");
        var after = await api.GetAsync("/programmes?fields=title", $"If-None-Match: {before.ETag}");

        after.Json.GetProperty("value").ToString().ShouldBe("""[{"title":"Renamed"}]""");
        after.ETag.ShouldNotBe(before.ETag);
    }

    [Fact]
    public async Task Without_numbers_it_takes_one_request_a_programme_and_loads_no_milestones()
    {
        await using var simulated = await SimulatedApp.StartAsync(app);
        for (var i = 0; i < 10; i++)
        {
            Api one = new(simulated.Client, $"p-{i}");
            await one.PutAsync("", Programme);
            for (var n = 0; n < 5; n++)
                await one.RecordAsync("""{ "kind": "forum", "title": "A" }""");
        }

        await using var fresh = await simulated.AnotherAsync(app);
        var before = simulated.Storage.Counts;
        (await new Api(fresh.Client, "").GetAsync("/programmes?fields=id,title,organisation,chair,term")).Ids.Length.ShouldBe(10);
        var asked = simulated.Storage.Counts.Since(before);

        (asked.Reads.Requests, asked.Reads.Rows).ShouldBe((1 + 10, 10 + 10));
    }
}
