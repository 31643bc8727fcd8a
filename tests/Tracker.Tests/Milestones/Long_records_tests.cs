namespace Tracker.Tests.Milestones;

/// <summary>Records with long texts, which views hold compressed: nobody may notice.</summary>
public sealed class Long_records_tests(AppFixture app)
{
    private static readonly string s_summary = string.Join(' ', Enumerable.Range(1, 500).Select(n => $"слово{n}"));

    private static readonly string s_record =
        $$"""
        {
          "id": "long", "kind": "strategy", "title": { "kk": "Энергетика стратегиясы", "ru": "Энергетическая стратегия" }, "summary": "{{s_summary[..4_000]}}",
          "priority": "energy", "status": "planned", "planned": "2024-06", "place": "Astana",
          "sources": [{ "url": "https://example.org/1", "publisher": "A \"quoted\" publisher", "note": "{{new string('n', 900)}}" }],
          "claims": [{ "field": "place", "value": "Almaty", "source": { "url": "https://example.org/2" } }],
          "tags": ["long"]
        }
        """;

    [Fact]
    public async Task Read_as_they_were_written()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync(s_record);

        var read = await api.GetAsync("milestones/long");

        read["summary"].ShouldBe(s_summary[..4_000]);
        read["sources"].ShouldBe($$"""[{"url":"https://example.org/1","publisher":"A \"quoted\" publisher","note":"{{new string('n', 900)}}"}]""");
        read["disputed"].ShouldBe("""["place"]""");
        (await api.PutAsync("milestones/long", s_record, "If-Match: *")).ETag.ShouldBe(read.ETag);
        (await api.GetAsync("milestones"))["seq"].ShouldBe("2");
    }

    [Theory]
    [InlineData("q=слово1")]
    [InlineData("q=слово300 almaty", false)]
    [InlineData("q=слово300 astana энергетич")]
    [InlineData("q=слово499", false)]
    [InlineData("kind=strategy&status=planned&priority=energy&tag=long&place=astana&disputed=true&from=2024-06-30")]
    public async Task Found_by_all_that_is_in_them(string query, bool found = true)
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync(s_record);

        (await api.IdsAsync(query)).ShouldBe(found ? ["long"] : []);
    }

    [Fact]
    public async Task Known_as_they_were()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync(s_record);
        (await api.PatchAsync("milestones/long", """{ "summary": "Short now.", "title": "Energy" }""")).Status.ShouldBe(200);

        (await api.GetAsync("milestones/long?asOf=2"))["summary"].ShouldBe(s_summary[..4_000]);
        (await api.GetAsync("milestones/long"))["summary"].ShouldBe("Short now.");
        (await api.IdsAsync("q=слово1")).ShouldBeEmpty();
    }
}
