namespace Tracker.Tests.Indicators;

public sealed class Indicator_tests(AppFixture app)
{
    private const string Rank = """
        {
          "priority": "energy", "title": { "en": "Rank", "ru": "Место" }, "unit": "rank", "better": "lower",
          "baseline": { "subject": "Kazakhstan", "period": "2018", "value": 39 }, "target": { "period": "2025", "value": 25.5 },
          "sources": [{ "url": "https://un.org" }],
          "observations": [
            { "subject": "Kazakhstan", "period": "2022", "value": 28 }, { "subject": "Kazakhstan", "period": "2020", "value": 29, "source": { "url": "https://un.org/2020" } },
            { "subject": "India", "period": "2020", "value": 100 }, { "subject": "India", "period": "2022-Q3", "value": 105 }
          ]
        }
        """;

    [Fact]
    public async Task Is_recorded_and_read_with_the_latest_value_and_change_of_each_subject()
    {
        var api = await Api.NewAsync(app);

        var created = await api.PutAsync("indicators/egdi", Rank);
        var read = await api.GetAsync("indicators/egdi");

        created.Status.ShouldBe(201, created.Text);
        created.Header("Location").ShouldBe($"/api/programmes/{api.Programme}/indicators/egdi");
        (read.Text, read.ETag).ShouldBe((created.Text, created.ETag));
        read["latest"].ShouldBe(
            """[{"period":"2022","value":28,"subject":"Kazakhstan","change":-1,"improved":true},{"period":"2022-Q3","value":105,"subject":"India","change":5,"improved":false}]""");
        (await api.PutAsync("indicators/egdi", read.Text)).Status.ShouldBe(200);
        (await api.GetAsync("indicators")).Ids.ShouldBe(["egdi"]);
        (await api.GetAsync("indicators?lang=ru")).Json.GetProperty("value")[0].GetProperty("title").GetString().ShouldBe("Место");
        (await api.GetAsync("indicators/egdi?lang=ru")).Header("Content-Language").ShouldBe("ru");
        (await api.GetAsync("indicators/egdi", $"If-None-Match: {read.ETag}")).Status.ShouldBe(304);
        (await api.GetAsync("indicators/egdi?asOf=1")).Status.ShouldBe(404);
        (await api.GetAsync("indicators/other")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Changes_as_every_resource_does()
    {
        var api = await Api.NewAsync(app);
        var first = await api.PutAsync("indicators/a", """{ "title": "A" }""");

        (await api.PutAsync("indicators/a", """{ "title": "B" }""")).Status.ShouldBe(428);
        var changed = await api.PutAsync("indicators/a", """{ "title": "B", "reason": "A better name" }""", $"If-Match: {first.ETag}");
        var stale = await api.PutAsync("indicators/a", """{ "title": "C" }""", $"If-Match: {first.ETag}");
        (stale.Status, stale.ETag).ShouldBe((412, changed.ETag));
        (await api.PutAsync("indicators/a", """{ "title": "B" }""", $"If-Match: {first.ETag}")).Status.ShouldBe(200);
        (await api.PutAsync("indicators/a", """{ "title": "B" }""", "If-None-Match: *")).Status.ShouldBe(412);
        changed.Has("reason").ShouldBeFalse();
        var last = (await api.GetAsync("changes?after=2")).Json.GetProperty("value")[0];
        (last.GetProperty("type").GetString(), last.GetProperty("reason").GetString()).ShouldBe(("indicator.changed", "A better name"));
    }

    [Theory]
    [InlineData("""{ }""", "title")]
    [InlineData("""{ "title": "A", "priority": "nonsense" }""", "priority")]
    [InlineData("""{ "title": "A", "better": "sideways" }""", "better")]
    [InlineData("""{ "title": "A", "id": "b" }""", "id")]
    [InlineData("""{ "title": "A", "colour": "red" }""", "colour")]
    [InlineData("""{ "title": "A", "observations": [{ "period": "2024" }] }""", "observations[0].value")]
    [InlineData("""{ "title": "A", "observations": [{ "value": 1 }] }""", "observations[0].period")]
    [InlineData("""{ "title": "A", "observations": [{ "value": "1", "period": "2024" }] }""", "observations[0].value")]
    [InlineData("""{ "title": "A", "observations": [{ "value": 1, "period": "2024", "source": {} }] }""", "observations[0].source.url")]
    [InlineData("""{ "title": "A", "target": {} }""", "target.value")]
    [InlineData("""{ "title": "A", "correction": true }""", "reason")]
    public async Task Is_refused_by_the_name_of_what_is_wrong(string body, string field)
    {
        var api = await Api.NewAsync(app);

        (await api.PutAsync("indicators/a", body)).Fields.ShouldBe([field]);
    }
}
