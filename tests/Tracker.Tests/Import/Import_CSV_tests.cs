using System.Net;
using System.Text.Json.Nodes;

namespace Tracker.Tests.Import;

public sealed class Import_CSV_tests(AppFixture app)
{
    private const string Recorded = """
        [ { "id": "a", "title": { "en": "A", "kk": "Ә" }, "summary": "Plain", "kind": "forum", "place": "Astana", "planned": "2024-05", "body": "Council",
            "sources": [{ "url": "https://example.org/" }], "tags": ["x", "y"] } ]
        """;

    [Fact]
    public async Task Records_milestones_from_rows()
    {
        var programme = await app.Client.NewProgramme();
        const string Csv = "id,title.en,title.kk,summary,kind,status,planned,actual,place,tags,sources,related\r\n"
            + "a,\"The \"\"first\"\", of two\",Бірінші,\"two\nlines\",summit,held,2024-07-03/2024-07-04,2024-07-03/2024-07-04,Astana,one; two,\"[{\"\"url\"\":\"\"https://example.org/\"\"}]\",\r\n"
            + ",Second,,,strategy,,,,,,,\"[{\"\"type\"\":\"\"adoptedAt\"\",\"\"id\"\":\"\"a\"\"}]\"";

        var imported = await app.Client.Import(programme, Csv, Importing.Csv);

        imported.Items.Select(item => $"{item["row"]} {item["id"]} {item["result"]}").ShouldBe(["1 a created", "2 second created"]);
        var a = await app.Client.Get($"programmes/{programme}/milestones/a");
        a["title"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).ShouldBe("""{"en":"The \"first\", of two","kk":"Бірінші"}""");
        a["summary"]!.ToString().ShouldBe("two\nlines");
        a["tags"]!.ToJsonString().ShouldBe("""["one","two"]""");
        a["sources"]![0]!["url"]!.ToString().ShouldBe("https://example.org/");
    }

    [Theory]
    [InlineData("id,body\na,Court", "body", "\"Court\"", 1)]
    [InlineData("id,body\na,", "body", null, 1)]
    [InlineData("id,kind\na,forum", "body", "\"Council\"", 0)]
    [InlineData("id,title.en\na,B", "title", """{"en":"B","kk":"Ә"}""", 1)]
    [InlineData("id,title.EN\na,B", "title", """{"en":"B","kk":"Ә"}""", 1)]
    [InlineData("id,title.en,title.kk\na,,Б", "title", """{"kk":"Б"}""", 1)]
    [InlineData("id,title\na,Plain", "title", "\"Plain\"", 1)]
    [InlineData("id,title,title.en\na,,A", "title", """{"en":"A","kk":"Ә"}""", 0)]
    [InlineData("id,title.ru\na,Р", "title", """{"en":"A","kk":"Ә","ru":"Р"}""", 1)]
    [InlineData("id,summary\na,", "summary", null, 1)]
    [InlineData("id,summary.ru\na,", "summary", "\"Plain\"", 0)]
    [InlineData("id,summary.ru\na,Р", "summary", """{"ru":"Р"}""", 1)]
    [InlineData("id,tags\na,", "tags", null, 1)]
    [InlineData("id,tags\na,\"[\"\"p;q\"\"]\"", "tags", """["p;q"]""", 1)]
    [InlineData("id,sources\na,", "sources", null, 1)]
    [InlineData("id,sources\na,[]", "sources", null, 1)]
    [InlineData("id,planned,reason\na,2024-06,Later", "planned", "\"2024-06\"", 1)]
    [InlineData("id,planned,reason,correction\na,2024-06,Typo,TRUE", "planned", "\"2024-06\"", 1)]
    [InlineData("id,seq,overdue,earliest\na,99,true,1999-01-01", "body", "\"Council\"", 0)]
    [InlineData("id,body\na,'=Council", "body", "\"=Council\"", 1)]
    [InlineData("id,body\na,''=Council", "body", "\"'=Council\"", 1)]
    [InlineData("id,body\na,'Council'", "body", "\"'Council'\"", 1)]
    public async Task A_missing_column_keeps_and_an_empty_cell_clears(string csv, string member, string? after, int events)
    {
        var programme = await app.Client.NewProgramme();
        await app.Client.Import(programme, Recorded);
        var before = await app.Client.Seq(programme);

        var imported = await app.Client.Import(programme, csv, Importing.Csv);

        imported.Status.ShouldBe(HttpStatusCode.OK, imported.Body.ToJsonString());
        var now = await app.Client.Get($"programmes/{programme}/milestones/a");
        JsonNode.DeepEquals(now[member], after is null ? null : JsonNode.Parse(after)).ShouldBeTrue(now.ToJsonString());
        ((await app.Client.Seq(programme)) - before).ShouldBe(events);
    }

    [Theory]
    [InlineData("id,title\nb", "$")]
    [InlineData("id,title\nb,B,C", "$")]
    [InlineData("id,title,title.en,kind\nb,B,B,forum", "title")]
    [InlineData("id,title,kind,sources\nb,B,forum,{", "sources")]
    [InlineData("id,title,kind,sources\nb,B,forum,\"[{\"\"uri\"\":1}]\"", "sources[0].uri")]
    [InlineData("id,title,kind,tags\nb,B,forum,\"[1]\"", "tags[0]")]
    [InlineData("id,title,kind,correction\nb,B,forum,maybe", "correction")]
    [InlineData("id,title,kind\nb,B,", "kind")]
    public async Task What_is_wrong_with_a_row_fails_that_row(string csv, string field)
    {
        var programme = await app.Client.NewProgramme();

        var imported = await app.Client.Import(programme, csv, Importing.Csv);

        imported.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        imported.Fields(1).ShouldBe([field]);
    }

    [Theory]
    [InlineData("id,titel\na,A", "titel")]
    [InlineData("id,title.not_a_tag\na,A", "title.not_a_tag")]
    [InlineData("id,title.en,title.EN\na,A,A", "title.EN")]
    [InlineData("id;title\na;A", "id;title")]
    [InlineData("id,body\na,\"x\"y", "$")]
    [InlineData("id,body\na,\"x", "$")]
    public async Task What_is_wrong_with_the_file_is_a_400(string csv, string field)
    {
        var refused = await app.Client.Import(await app.Client.NewProgramme(), csv, Importing.Csv);

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Body["errors"]!.AsObject().Single().Key.ShouldBe(field);
    }
}
