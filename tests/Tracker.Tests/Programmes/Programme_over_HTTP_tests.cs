using System.Text.Json;

namespace Tracker.Tests.Programmes;

public sealed class Programme_over_HTTP_tests(AppFixture app)
{
    private const string Whole = """
        {
          "title": { "kk": "Төрағалық", "ru": "Председательство" }, "organisation": "SCO", "chair": "Kazakhstan", "term": "2023-07-05/2024-06",
          "timeZone": "Asia/Almaty", "languages": ["ru", "kk"], "priorities": [{ "id": "energy", "title": { "ru": "Энергия" } }],
          "digest": { "cadence": "monthly", "day": 31, "time": "08:00", "dueSoonDays": 30, "staleDays": 180 }, "archived": true
        }
        """;

    [Fact]
    public async Task Is_created_with_its_address_and_reads_back_as_written()
    {
        Api api = new(app.Client, AppFixture.UniqueProgramme());

        var created = await api.PutAsync("", Whole);
        var read = await api.GetAsync();

        created.Status.ShouldBe(201);
        created.Header("Location").ShouldBe($"/api/programmes/{api.Programme}");
        created.ETag.ShouldBe(read.ETag);
        created.Text.ShouldBe(read.Text);
        read["id"].ShouldBe(api.Programme);
        foreach (var member in JsonDocument.Parse(Whole).RootElement.EnumerateObject())
            JsonElement.DeepEquals(read.Json.GetProperty(member.Name), member.Value).ShouldBeTrue(member.Name);
    }

    [Fact]
    public async Task Changes_only_with_its_ETag_and_stays_when_nothing_changes()
    {
        var api = await Api.NewAsync(app);
        var read = await api.GetAsync();

        var same = await api.PutAsync("", read.Text);
        var blind = await api.PutAsync("", """{ "title": "Other", "timeZone": "UTC" }""");
        var changed = await api.PutAsync("", """{ "title": "Other", "timeZone": "UTC" }""", $"If-Match: {read.ETag}");
        var stale = await api.PutAsync("", """{ "title": "Third", "timeZone": "UTC" }""", $"If-Match: {read.ETag}");
        var forced = await api.PutAsync("", """{ "title": "Third", "timeZone": "UTC" }""", "If-Match: *");
        var again = await api.PutAsync("", """{ "title": "Third", "timeZone": "UTC" }""", "If-None-Match: *");

        (same.Status, same.ETag).ShouldBe((200, read.ETag));
        blind.Status.ShouldBe(428);
        changed.Status.ShouldBe(200);
        (stale.Status, stale.ETag).ShouldBe((412, changed.ETag));
        forced.Status.ShouldBe(200);
        (again.Status, again.ETag).ShouldBe((412, forced.ETag));
        (await api.GetAsync("changes"))["seq"].ShouldBe("3");
    }

    [Fact]
    public async Task Needs_only_a_time_zone()
    {
        Api api = new(app.Client, AppFixture.UniqueProgramme());

        var created = await api.PutAsync("", """{ "timeZone": "UTC", "priorities": [{ "id": "energy" }], "digest": { "day": "friday" } }""");

        created.Status.ShouldBe(201);
        created["title"].ShouldBe(api.Programme);
        created.Json.GetProperty("digest").GetProperty("cadence").GetString().ShouldBe("weekly");
    }

    [Theory]
    [InlineData("""{ "title": "A" }""", "timeZone")]
    [InlineData("""{ "title": "A", "timeZone": "Almaty" }""", "timeZone")]
    [InlineData("""{ "title": "A", "timeZone": "UTC", "colour": "red" }""", "colour")]
    [InlineData("""{ "title": " ", "timeZone": "UTC" }""", "title")]
    [InlineData("""{ "title": "A", "timeZone": "UTC", "id": "other" }""", "id")]
    [InlineData("""{ "title": "A", "timeZone": "UTC", "term": "2024-13" }""", "term")]
    [InlineData("""{ "title": "A", "timeZone": "UTC", "languages": ["en", "e"] }""", "languages")]
    [InlineData("""{ "title": "A", "timeZone": "UTC", "languages": ["en", "EN"] }""", "languages")]
    [InlineData("""{ "title": "A", "timeZone": "UTC", "languages": "en" }""", "languages")]
    [InlineData("""{ "title": "A", "timeZone": "UTC", "priorities": [{ "title": "A" }] }""", "priorities[0].id")]
    [InlineData("""{ "title": "A", "timeZone": "UTC", "priorities": [{ "id": "Energy!" }] }""", "priorities[0].id")]
    [InlineData("""{ "title": "A", "timeZone": "UTC", "priorities": [{ "id": "a" }, { "id": "a" }] }""", "priorities[1].id")]
    [InlineData("""{ "title": "A", "timeZone": "UTC", "priorities": [null] }""", "priorities[0].id")]
    [InlineData("""{ "title": "A", "timeZone": "UTC", "digest": { "cadence": "hourly" } }""", "digest.cadence")]
    [InlineData("""{ "title": "A", "timeZone": "UTC", "digest": { "cadence": "weekly", "day": "someday" } }""", "digest.day")]
    [InlineData("""{ "title": "A", "timeZone": "UTC", "digest": { "cadence": "monthly", "day": 32 } }""", "digest.day")]
    [InlineData("""{ "title": "A", "timeZone": "UTC", "digest": { "cadence": "daily", "time": "8" } }""", "digest.time")]
    [InlineData("""{ "title": "A", "timeZone": "UTC", "digest": { "cadence": "daily", "dueSoonDays": -1 } }""", "digest.dueSoonDays")]
    [InlineData("""{ "title": "A", "timeZone": "UTC", "archived": "yes" }""", "archived")]
    [InlineData("""{ "title": "A", "timeZone": "UTC", "correction": true }""", "reason")]
    public async Task Is_refused_by_the_name_of_what_is_wrong(string body, string field)
    {
        Api api = new(app.Client, AppFixture.UniqueProgramme());

        var refused = await api.PutAsync("", body);

        refused.Status.ShouldBe(400, refused.Text);
        refused.Fields.ShouldBe([field]);
        (await api.GetAsync()).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("Upper")]
    [InlineData("-a")]
    [InlineData("a_b")]
    public async Task Has_a_slug_for_an_id(string id)
    {
        Api api = new(app.Client, id);

        (await api.PutAsync("", """{ "timeZone": "UTC" }""")).Fields.ShouldBe(["id"]);
        (await api.GetAsync()).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Keeps_a_priority_that_milestones_stand_under()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "kind": "forum", "title": "A", "priority": "energy" }""");

        var refused = await api.PutAsync("", """{ "timeZone": "UTC", "priorities": [{ "id": "security" }] }""", "If-Match: *");

        refused.Fields.ShouldBe(["priorities"]);
    }

    [Fact]
    public async Task Stands_in_the_list_with_counts_and_the_number_of_its_last_event()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "kind": "forum", "title": "A", "planned": "2024" }""");
        await api.RecordAsync("""{ "kind": "forum", "title": "B" }""");

        var list = await api.GetAsync("/programmes");

        var one = list.Json.GetProperty("value").EnumerateArray().Single(item => item.GetProperty("id").GetString() == api.Programme);
        one.GetProperty("seq").GetInt64().ShouldBe(3);
        one.GetProperty("milestones").GetInt32().ShouldBe(2);
        one.GetProperty("counts").ToString().ShouldBe("""{"proposed":1,"planned":1}""");
        list.ETag.ShouldStartWith("\"");
        (await api.GetAsync("/programmes?lang=en")).Fields.ShouldBe(["lang"]);
        (await api.GetAsync("/programmes?fields=id")).Ids.ShouldContain(api.Programme);
    }

    [Fact]
    public async Task Reads_in_one_language_and_as_it_was()
    {
        var api = await Api.NewAsync(app);
        await api.PutAsync("", """{ "title": { "en": "Renamed" }, "timeZone": "UTC" }""", "If-Match: *");

        var then = await api.GetAsync("?lang=kk-KZ&asOf=1");

        then["title"].ShouldBe("Бағдарлама");
        then.Header("Content-Language").ShouldBe("en, kk");
        (await api.GetAsync("?asOf=3")).Fields.ShouldBe(["asOf"]);
        (await api.GetAsync("?asOf=2020-01-01")).Status.ShouldBe(404);
    }
}
