using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tracker.Tests.Milestones;

public sealed class Recording_tests(AppFixture app)
{
    [Fact]
    public async Task Reads_back_as_written_with_what_only_reads_have()
    {
        const string Whole = """
            {
              "id": "energy-forum-2023", "kind": "forum", "title": { "en": "SCO Energy Forum", "ru": "Энергетический форум ШОС" },
              "summary": { "en": "Two\nlines" }, "priority": "energy", "initiative": "energy-strategy", "status": "held",
              "planned": "2023-10-03/2023-10-04", "actual": "2023-10-03/2023-10-04", "place": "Astana", "body": "Council of Heads of State",
              "sources": [{ "url": "https://akorda.kz/a", "publisher": "Akorda", "published": "2023-10-04", "retrieved": "2024-02-12",
                "archive": "https://archive.example/a", "language": "ru", "supports": ["status", "actual"], "note": "A note" }],
              "claims": [{ "field": "place", "value": "Almaty", "source": { "url": "https://other.example/b" } }],
              "related": [{ "type": "dependsOn", "id": "before" }], "tags": ["gas", "oil"]
            }
            """;
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "before", "kind": "meeting", "title": "Before" }""");

        var created = await api.PostAsync("milestones", Whole);
        var read = await api.GetAsync("milestones/energy-forum-2023");

        created.Status.ShouldBe(201, created.Text);
        created.Header("Location").ShouldBe($"/api/programmes/{api.Programme}/milestones/energy-forum-2023");
        (created.ETag, created.Text).ShouldBe((read.ETag, read.Text));
        foreach (var member in JsonDocument.Parse(Whole).RootElement.EnumerateObject())
            JsonElement.DeepEquals(read.Json.GetProperty(member.Name), member.Value).ShouldBeTrue(member.Name);
        read["seq"].ShouldBe("3");
        read["earliest"].ShouldBe("2023-10-03");
        read["latest"].ShouldBe("2023-10-04");
        read["precision"].ShouldBe("day");
        read["overdue"].ShouldBe("False");
        read["disputed"].ShouldBe("""["place"]""");
        read["recordedAt"].ShouldBe(read["changedAt"]);
        read.Has("slipDays").ShouldBeFalse();
        read.Has("plans").ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"kk":"Шаңғай ынтымақтастық ұйымы","ru":"Ёж, щука — «ШОС» №1"}""")]
    [InlineData("""{"zh-Hant":"上海合作組織","EN-gb":"a \"quoted\" \\ name <b>&amp;</b>"}""")]
    [InlineData("\"Шаңғай\"")]
    public async Task Keeps_titles_byte_for_byte(string title)
    {
        var api = await Api.NewAsync(app);

        var created = await api.PostAsync("milestones", $$"""{ "kind": "summit", "title": {{title}} }""");

        var read = await api.GetAsync($"milestones/{created["id"]}");
        read.Text.ShouldContain($"\"title\":{title},", Case.Sensitive);
    }

    [Theory]
    [InlineData("""{ "kind": "forum", "title": { "ru": "Форум", "en": "SCO Energy Forum" } }""", "sco-energy-forum")]
    [InlineData("""{ "kind": "forum", "title": { "ru": "Форум", "kk": "Шаңғай" } }""", "forum")]
    [InlineData("""{ "kind": "forum", "title": "Энергетический форум" }""", "energeticheskiy-forum")]
    [InlineData("""{ "kind": "forum", "title": "!!!" }""", "forum-")]
    public async Task Makes_an_id_of_the_title(string body, string id)
    {
        var api = await Api.NewAsync(app);

        var first = await api.RecordAsync(body);
        var second = await api.RecordAsync(body);
        var third = await api.RecordAsync(body);

        first["id"].ShouldStartWith(id);
        second["id"].ShouldBe($"{first["id"]}-2");
        third["id"].ShouldBe($"{first["id"]}-3");
    }

    [Fact]
    public async Task Refuses_a_given_id_that_is_taken()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "a", "kind": "forum", "title": "A" }""");

        var taken = await api.PostAsync("milestones", """{ "id": "a", "kind": "forum", "title": "B" }""");

        (taken.Status, taken["code"]).ShouldBe((409, "taken"));
    }

    [Theory]
    [InlineData("""{ "kind": "forum", "title": "A" }""", "proposed")]
    [InlineData("""{ "kind": "forum", "title": "A", "planned": "2024" }""", "planned")]
    [InlineData("""{ "kind": "forum", "title": "A", "planned": "2024", "status": "postponed" }""", "postponed")]
    public async Task Gives_a_status(string body, string status)
    {
        var api = await Api.NewAsync(app);

        (await api.RecordAsync(body))["status"].ShouldBe(status);
    }

    [Fact]
    public async Task Takes_back_what_was_read()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "b", "kind": "forum", "title": "B" }""");
        await api.RecordAsync("""{ "id": "a", "kind": "forum", "title": "A", "planned": "2024-06", "related": [{ "type": "dependsOn", "id": "b" }] }""");
        await api.PatchAsync("milestones/a", """{ "planned": "2024-08", "reason": "Later" }""");

        foreach (var id in (string[])["a", "b"])
        {
            var read = await api.GetAsync($"milestones/{id}");
            var put = await api.PutAsync($"milestones/{id}", read.Text);
            (put.Status, put.Text, put.ETag).ShouldBe((200, read.Text, read.ETag));
        }
    }

    [Fact]
    public async Task Says_who_recorded_it()
    {
        var api = await Api.NewAsync(app);

        await api.PostAsync("milestones", """{ "id": "a", "kind": "forum", "title": "A" }""", "X-Recorded-By: %D0%90%D0%B8%D0%B4%D0%B0");
        await api.PostAsync("milestones", """{ "id": "b", "kind": "forum", "title": "B" }""", "X-Recorded-By: somebody", "X-MS-CLIENT-PRINCIPAL-NAME: aida@example.org");

        var events = (await api.GetAsync("changes?after=1")).Json.GetProperty("value");
        events[0].GetProperty("recordedBy").GetString().ShouldBe("Аида");
        events[1].GetProperty("recordedBy").GetString().ShouldBe("aida@example.org");
    }

    [Fact]
    public async Task Needs_a_programme()
    {
        Api none = new(app.Client, AppFixture.UniqueProgramme());
        const string Body = """{ "kind": "forum", "title": "A" }""";

        (await none.PostAsync("milestones", Body)).Status.ShouldBe(404);
        (await none.PutAsync("milestones/a", Body)).Status.ShouldBe(404);
        (await none.PatchAsync("milestones/a", Body)).Status.ShouldBe(404);
        (await none.DeleteAsync("milestones/a")).Status.ShouldBe(404);
        (await none.GetAsync("milestones")).Status.ShouldBe(404);
        (await none.GetAsync("milestones/a")).Status.ShouldBe(404);
        (await none.GetAsync("milestones/a/history")).Status.ShouldBe(404);
        (await none.GetAsync("changes?wait=30")).Status.ShouldBe(404);
    }

    /// <summary>Its programme here is another one, so that only the end of the address is the same.</summary>
    [Fact]
    public async Task The_example_of_the_README_is_answered_as_the_README_says()
    {
        var readme = await File.ReadAllTextAsync(Repository.PathOf("README.md"), TestContext.Current.CancellationToken);
        var body = Regex.Match(readme, @"-d '(\{.*\})'").Groups[1].Value;
        var says = Regex.Match(readme, @"Location: \S+/milestones/(\S+)").Groups[1].Value;
        var api = await Api.NewAsync(app, """{ "title": "A programme", "timeZone": "Asia/Almaty", "priorities": [{ "id": "digital", "title": "Digital" }] }""");

        var created = await api.RecordAsync(body);

        created.Header("Location").ShouldBe($"/api/programmes/{api.Programme}/milestones/{says}");
    }
}
