using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Tracker.Tests.Feeds;
using Tracker.Tests.Import;

namespace Tracker.Tests.Export;

public sealed class Export_tests(AppFixture app)
{
    private const string Shape = """
        { "programme": { "title": "P", "timeZone": "Asia/Almaty", "languages": ["kk", "en"], "priorities": [{ "id": "energy", "title": "E" }] },
          "milestones": [
            { "id": "b", "title": { "en": "B, \"quoted\"", "kk": "Қазақ" }, "kind": "forum", "planned": "2024-05", "tags": ["x", "y;z"] },
            { "id": "a", "title": "=SUM(1)", "summary": { "ru": "две\nстроки" }, "kind": "summit", "priority": "energy", "planned": "2024-04", "body": "'=x", "place": "'quoted",
              "related": [{ "type": "dependsOn", "id": "b" }], "claims": [{ "field": "place", "value": "Almaty", "source": { "url": "https://example.org/" } }] } ],
          "indicators": [ { "id": "i", "title": "I", "observations": [{ "period": "2023", "value": 1.50 }] } ] }
        """;

    [Fact]
    public async Task The_whole_shape_comes_out_as_import_takes_it()
    {
        var programme = await Imported();

        var text = await app.Client.Text($"programmes/{programme}/export");

        var shape = (JsonObject)JsonNode.Parse(text)!;
        shape.Select(member => member.Key).ShouldBe(["programme", "milestones", "indicators"]);
        shape["milestones"]!.AsArray().Select(one => one!["id"]!.ToString()).ShouldBe(["a", "b"]);
        text.ShouldContain("Қазақ");
        var again = await app.Client.Import(programme, text);
        again.Counts.ShouldBe((0, 0, 4, 0));
        (await app.Client.Seq(programme)).ShouldBe(4);
    }

    [Fact]
    public async Task A_list_s_items_can_be_sent_back()
    {
        var programme = await Imported();
        var list = await app.Client.Get($"programmes/{programme}/milestones");

        (await app.Client.Import(programme, list["value"]!.ToJsonString())).Counts.ShouldBe((0, 0, 2, 0));
    }

    [Fact]
    public async Task CSV_holds_a_column_for_each_language_in_RFC_4180()
    {
        var programme = await Imported();

        var csv = await app.Client.Text($"programmes/{programme}/milestones.csv");

        csv.Split("\r\n").ShouldBe([
            "id,kind,title,title.kk,title.en,summary.ru,priority,initiative,status,planned,actual,place,body,sources,claims,related,tags",
            "a,summit,'=SUM(1),,,\"две\nстроки\",energy,,planned,2024-04,,'quoted,''=x,,\"[{\"\"field\"\":\"\"place\"\",\"\"value\"\":\"\"Almaty\"\",\"\"source\"\":{\"\"url\"\":\"\"https://example.org/\"\"}}]\",\"[{\"\"type\"\":\"\"dependsOn\"\",\"\"id\"\":\"\"b\"\"}]\",",
            "b,forum,,Қазақ,\"B, \"\"quoted\"\"\",,,,planned,2024-05,,,,,,,\"[\"\"x\"\",\"\"y;z\"\"]\"",
            ""]);
        (await app.Client.Import(programme, csv, Importing.Csv)).Counts.ShouldBe((0, 0, 2, 0));
    }

    [Fact]
    public async Task Another_reader_finds_every_milestone_of_the_sample_cell_by_cell()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client);

        var table = Rfc4180.Parse(await app.Client.Text($"programmes/{programme.Id}/milestones.csv"));

        table.ShouldAllBe(row => row.Count == table[0].Count);
        var rows = table.Skip(1).Select(row => table[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second)).ToDictionary(row => row["id"]);
        rows.Count.ShouldBe(SampleProgramme.Milestones.Count());
        foreach (var milestone in SampleProgramme.Milestones)
        {
            var row = rows[(string)milestone["id"]!];
            foreach (var member in (string[])["kind", "priority", "initiative", "status", "planned", "actual", "body"])
                row[member].ShouldBe((string?)milestone[member] ?? "");
            foreach (var (language, title) in milestone["title"]!.AsObject())
                row[$"title.{language}"].ShouldBe((string)title!);
            JsonNode.DeepEquals(row["sources"] is "" ? null : JsonNode.Parse(row["sources"]), milestone["sources"]).ShouldBeTrue(row["sources"]);
        }
    }

    [Fact]
    public async Task Without_the_guard_formulas_stay_and_come_back_the_same()
    {
        var programme = await Imported();

        var csv = await app.Client.Text($"programmes/{programme}/milestones.csv?safe=false");

        csv.ShouldContain("a,summit,=SUM(1),");
        (await app.Client.Import(programme, csv, Importing.Csv)).Counts.ShouldBe((0, 0, 2, 0));
    }

    [Fact]
    public async Task CSV_takes_the_filters_of_the_query_and_a_language()
    {
        var programme = await Imported();

        (await Ids($"programmes/{programme}/milestones.csv?kind=forum")).ShouldBe(["b"]);
        (await Ids($"programmes/{programme}/milestones.csv?q=none")).ShouldBeEmpty();
        (await app.Client.GetAsync($"programmes/{programme}/milestones.csv?top=5", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var inEnglish = await app.Client.GetAsync($"programmes/{programme}/milestones.csv?lang=en&kind=forum", TestContext.Current.CancellationToken);
        inEnglish.Content.Headers.ContentLanguage.ShouldBe(["en"]);
        (await inEnglish.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldStartWith("id,kind,title,summary,priority");
    }

    [Theory]
    [InlineData("export", "application/json")]
    [InlineData("milestones.csv", "text/csv")]
    public async Task Has_an_ETag_and_answers_304(string path, string mediaType)
    {
        var programme = await Imported();
        using var first = await app.Client.GetAsync($"programmes/{programme}/{path}", TestContext.Current.CancellationToken);
        first.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        (await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).AsSpan().StartsWith(Encoding.UTF8.Preamble).ShouldBeFalse();

        using HttpRequestMessage again = new(HttpMethod.Get, $"programmes/{programme}/{path}") { Headers = { { "If-None-Match", first.Headers.ETag!.ToString() } } };
        (await app.Client.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);

        await app.Client.Import(programme, """[ { "id": "c", "title": "C", "kind": "forum" } ]""");
        using HttpRequestMessage after = new(HttpMethod.Get, $"programmes/{programme}/{path}") { Headers = { { "If-None-Match", first.Headers.ETag!.ToString() } } };
        (await app.Client.SendAsync(after, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Shows_what_was_known_at_a_point()
    {
        var programme = await Imported();
        await app.Client.Import(programme, """[ { "id": "c", "title": "C", "kind": "forum" } ]""");

        (await Ids($"programmes/{programme}/milestones.csv?asOf=4")).ShouldBe(["a", "b"]);
        (await app.Client.Get($"programmes/{programme}/export?asOf=2"))["milestones"]!.AsArray().Count.ShouldBe(1);
        (await app.Client.GetAsync($"programmes/{programme}/export?asOf=0", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Client.GetAsync($"programmes/{programme}/export?asOf=99", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await app.Client.GetAsync($"programmes/{AppFixture.UniqueProgramme()}/export", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> Imported()
    {
        var programme = AppFixture.UniqueProgramme();
        (await app.Client.Import(programme, Shape)).Counts.ShouldBe((4, 0, 0, 0));
        return programme;
    }

    private async Task<IEnumerable<string>> Ids(string path) =>
        (await app.Client.Text(path)).Split("\r\n").Skip(1).Where(line => line is not "").Select(line => line.Split(',')[0]).Where(id => id.Length == 1);
}
