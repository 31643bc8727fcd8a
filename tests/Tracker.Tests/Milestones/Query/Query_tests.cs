namespace Tracker.Tests.Milestones.Query;

/// <summary>Each parameter of the query, alone and with others, on one small programme.</summary>
public sealed class Query_tests(AppFixture app) : IAsyncLifetime
{
    private Api _api = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await Api.NewAsync(app);
        foreach (var milestone in (string[])[
            """{ "id": "summit", "kind": "summit", "title": { "en": "SCO Summit", "ru": "Саммит ШОС" }, "priority": "security", "planned": "2099-06", "place": { "en": "Astana", "kk": "Астана" }, "body": "Heads of State" }""",
            """{ "id": "forum", "kind": "forum", "title": { "kk": "Шаңғай ынтымақтастық ұйымы", "ru": "Энергетический форум: ёлка" }, "priority": "energy", "initiative": "energy-strategy", "status": "held", "planned": "2023-10", "actual": "2023-10-03/2023-10-04", "sources": [{ "url": "https://a.kz" }], "tags": ["Gas"] }""",
            """{ "id": "late", "kind": "meeting", "title": "Réunion about gas", "priority": "energy", "status": "postponed", "planned": "2020-Q1", "place": "Almaty" }""",
            """{ "id": "undated", "kind": "strategy", "title": "Energy strategy", "initiative": "energy-strategy", "status": "negotiating", "claims": [{ "field": "status", "value": "adopted" }], "summary": "About Tashkent" }""",
            """{ "id": "off", "kind": "forum", "title": "A cancelled forum", "status": "cancelled", "planned": "2024" }""",
        ])
        {
            await _api.RecordAsync(milestone);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("", "late forum off summit undated")]
    [InlineData("kind=summit", "summit")]
    [InlineData("kind=summit,forum", "forum off summit")]
    [InlineData("status=held,cancelled", "forum off")]
    [InlineData("priority=energy", "late forum")]
    [InlineData("priority=energy,security", "late forum summit")]
    [InlineData("initiative=energy-strategy", "forum undated")]
    [InlineData("initiative=nothing", "")]
    [InlineData("body=HEADS%20of%20state", "summit")]
    [InlineData("place=astana", "summit")]
    [InlineData("place=%D0%90%D0%A1%D0%A2%D0%90%D0%9D%D0%90,almaty", "late summit")]
    [InlineData("tag=gas", "forum")]
    [InlineData("from=2024-01-01", "off summit")]
    [InlineData("to=2023-10-03", "late forum")]
    [InlineData("from=2023-10-04&to=2023-10-04", "forum")]
    [InlineData("from=2024-06-01&to=2024-06-01", "off")]
    [InlineData("from=2023-10-05&to=2023-12-31", "")]
    [InlineData("overdue=true", "late")]
    [InlineData("overdue=false", "forum off summit undated")]
    [InlineData("disputed=true", "undated")]
    [InlineData("undated=true", "undated")]
    [InlineData("undated=false", "late forum off summit")]
    [InlineData("changedSince=4", "off undated")]
    [InlineData("changedSince=6", "")]
    [InlineData("changedSince=9999", "")]
    [InlineData("changedSince=2099-01-01T00:00:00Z", "")]
    [InlineData("changedSince=2020-01-01T00:00:00Z", "late forum off summit undated")]
    [InlineData("q=energ", "undated")]
    [InlineData("q=gas", "late forum")]
    [InlineData("q=as", "summit")]
    [InlineData("q=gas%20reun", "late")]
    [InlineData("q=R%C3%89UNION", "late")]
    [InlineData("q=%D1%8B%D0%BD%D1%82%D1%8B%D0%BC%D0%B0%D2%9B", "forum")] // ынтымақ
    [InlineData("q=%D0%A8%D0%90%D2%A2%D2%92%D0%90%D0%99", "forum")] // ШАҢҒАЙ
    [InlineData("q=%D0%B5%D0%BB%D0%BA", "forum")] // елк finds ёлка
    [InlineData("q=%D1%8D%D0%BD%D0%B5%D1%80%D0%B3%20%D1%84%D0%BE%D1%80%D1%83%D0%BC", "forum")] // энерг форум
    [InlineData("q=nergy", "")]
    [InlineData("kind=forum,strategy&initiative=energy-strategy&q=energy", "undated")]
    [InlineData("priority=energy&overdue=true&to=2021-01-01&status=postponed", "late")]
    [InlineData("sort=date", "late forum off summit undated")]
    [InlineData("sort=-date", "summit off forum late undated")]
    [InlineData("sort=-changed", "off undated late forum summit")]
    [InlineData("sort=title", "off undated late summit forum")]
    [InlineData("sort=-date&top=2", "summit off")]
    public async Task Finds(string query, string ids) => string.Join(' ', await _api.IdsAsync(query)).ShouldBe(ids);

    [Theory]
    [InlineData("colour=red", "colour", "kind, status")]
    [InlineData("Kind=summit", "Kind", "kind, status")]
    [InlineData("kind=party", "kind", "summit, forum")]
    [InlineData("kind=summit,", "kind", "empty")]
    [InlineData("status=done", "status", "proposed, negotiating")]
    [InlineData("priority=nonsense", "priority", "energy, security")]
    [InlineData("sort=size", "sort", "date, -date, -changed, title")]
    [InlineData("facets=body", "facets", "kind, status, priority")]
    [InlineData("fields=title,colour", "fields", "id, kind, title")]
    [InlineData("overdue=maybe", "overdue", "true, false")]
    [InlineData("top=0", "top", "from 1 to 1000")]
    [InlineData("top=1001", "top", "from 1 to 1000")]
    [InlineData("top=x", "top", "from 1 to 1000")]
    [InlineData("from=2024", "from", "2024-02-12")]
    [InlineData("to=2024-13-01", "to", "2024-02-12")]
    [InlineData("from=2024-02-02&to=2024-02-01", "from", "to")]
    [InlineData("changedSince=yesterday", "changedSince", "41")]
    [InlineData("changedSince=2024-02-12", "changedSince", "instant")]
    [InlineData("asOf=yesterday", "asOf", "41")]
    [InlineData("asOf=7", "asOf", "6")]
    [InlineData("lang=not%20a%20tag", "lang", "BCP 47")]
    [InlineData("cursor=abc", "cursor", "nextLink")]
    [InlineData("kind=summit&kind=forum", "kind", "once")]
    [InlineData("q=", "q", "empty")]
    public async Task Refuses_what_it_does_not_know_and_says_what_is_allowed(string query, string parameter, string allowed)
    {
        var refused = await _api.GetAsync($"milestones?{query}");

        refused.Status.ShouldBe(400);
        refused.Fields.ShouldBe([parameter]);
        refused.Json.GetProperty("errors").GetProperty(parameter)[0].ToString().ShouldContain(allowed);
    }

    [Fact]
    public async Task Chooses_fields_and_counts_facets_over_the_whole_selection()
    {
        var page = await _api.GetAsync("milestones?fields=title,disputed&facets=kind,status,priority&top=1&sort=-date");

        page["value"].ShouldBe("""[{"title":{"en":"SCO Summit","ru":"Саммит ШОС"}}]""");
        page["facets"].ShouldBe(
            """{"kind":{"forum":2,"meeting":1,"strategy":1,"summit":1},"status":{"cancelled":1,"held":1,"negotiating":1,"planned":1,"postponed":1},"priority":{"energy":2,"security":1}}""");
        (await _api.GetAsync("milestones?kind=forum&facets=status"))["facets"].ShouldBe("""{"status":{"cancelled":1,"held":1}}""");
        (await _api.GetAsync("milestones")).Has("facets").ShouldBeFalse();
    }

    [Fact]
    public async Task Reads_in_one_language_and_says_which()
    {
        var kazakh = await _api.GetAsync("milestones?lang=kk-KZ&kind=summit,forum&fields=title,place");

        kazakh["value"].ShouldBe("""[{"title":"Шаңғай ынтымақтастық ұйымы"},{"title":"A cancelled forum"},{"title":"SCO Summit","place":"Астана"}]""");
        kazakh.Header("Content-Language").ShouldBe("en, kk");
        (await _api.GetAsync("milestones/forum?lang=ru"))["title"].ShouldBe("Энергетический форум: ёлка");
        (await _api.GetAsync("milestones/forum?lang=ru")).Header("Content-Language").ShouldBe("ru");
        (await _api.GetAsync("milestones/forum?lang=de"))["title"].ShouldBe("Шаңғай ынтымақтастық ұйымы");
        (await _api.GetAsync("milestones/forum")).Header("Content-Language").ShouldBeNull();
    }

    [Fact]
    public async Task Finds_what_changed_after_an_instant_but_not_at_it()
    {
        var changed = await _api.PatchAsync("milestones/off", """{ "summary": "Changed" }""");

        (await _api.IdsAsync($"changedSince={changed["changedAt"]}")).ShouldBeEmpty();
        (await _api.IdsAsync("changedSince=6")).ShouldBe(["off"]);
    }

    [Fact]
    public async Task Is_answered_with_a_strong_ETag_and_304()
    {
        var list = await _api.GetAsync("milestones?kind=forum");

        list["seq"].ShouldBe("6");
        list.ETag.ShouldMatch("^\"6-[0-9a-f]{16}\"$");
        foreach (var header in (string[])[list.ETag, $"W/{list.ETag}", $"\"x\", {list.ETag}", "*"])
        {
            var same = await _api.GetAsync("milestones?kind=forum", $"If-None-Match: {header}");
            (same.Status, same.Text, same.ETag).ShouldBe((304, "", list.ETag));
        }

        (await _api.GetAsync("milestones?kind=summit", $"If-None-Match: {list.ETag}")).Status.ShouldBe(200);
        (await _api.GetAsync("milestones?kind=forum&lang=ru", $"If-None-Match: {list.ETag}")).Status.ShouldBe(200);
        await _api.PatchAsync("milestones/off", """{ "summary": "Changed" }""");
        (await _api.GetAsync("milestones?kind=forum", $"If-None-Match: {list.ETag}")).Status.ShouldBe(200);
    }
}
