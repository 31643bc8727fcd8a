using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tracker.Tests.Import;

public sealed class Import_atomic_item_tests(AppFixture app)
{
    private const string ByItem = "?atomic=item";

    [Fact]
    public async Task Keeps_what_is_good()
    {
        var programme = await app.Client.NewProgramme();

        var imported = await app.Client.Import(programme, """
            [ { "id": "a", "title": "A", "kind": "forum" }, { "id": "b" }, { "id": "c", "title": "C", "kind": "forum" }, { "id": "a", "title": "A", "kind": "forum" } ]
            """, query: ByItem);

        imported.Status.ShouldBe(HttpStatusCode.OK);
        imported.Results.ShouldBe("1:created 2:failed 3:created 4:failed");
        imported.Counts.ShouldBe((2, 0, 0, 2));
        (await app.Client.Seq(programme)).ShouldBe(3);
    }

    [Fact]
    public async Task A_relation_leads_to_what_is_there_or_came_earlier()
    {
        var programme = await app.Client.NewProgramme();
        const string Body = """
            [ { "id": "a", "title": "A", "kind": "forum", "related": [{ "type": "dependsOn", "id": "b" }] },
              { "id": "b", "title": "B", "kind": "forum" },
              { "id": "c", "title": "C", "kind": "forum", "related": [{ "type": "dependsOn", "id": "b" }] } ]
            """;

        var first = await app.Client.Import(programme, Body, query: ByItem);
        first.Results.ShouldBe("1:failed 2:created 3:created");
        first.Fields(1).ShouldBe(["related[0].id"]);

        (await app.Client.Import(programme, Body, query: ByItem)).Results.ShouldBe("1:created 2:unchanged 3:unchanged");
    }

    [Fact]
    public async Task Validating_tells_relations_to_earlier_items_from_those_to_later_ones()
    {
        var programme = await app.Client.NewProgramme();

        var imported = await app.Client.Import(programme, """
            [ { "id": "a", "title": "A", "kind": "forum", "related": [{ "type": "dependsOn", "id": "b" }] },
              { "id": "b", "title": "B", "kind": "forum" },
              { "id": "c", "title": "C", "kind": "forum", "related": [{ "type": "dependsOn", "id": "b" }] } ]
            """, query: "?atomic=item&mode=validate");

        imported.Results.ShouldBe("1:failed 2:created 3:created");
        (await app.Client.Seq(programme)).ShouldBe(1);
    }

    [Fact]
    public async Task What_came_before_a_break_stays_and_the_answer_says_where_it_broke()
    {
        var programme = await app.Client.NewProgramme();

        var imported = await app.Client.Import(programme, """[ { "id": "a", "title": "A", "kind": "forum" }, { "id": """, query: ByItem);

        imported.Status.ShouldBe(HttpStatusCode.OK);
        imported.Results.ShouldBe("1:created");
        imported.Body["stopped"]!["code"]!.ToString().ShouldBe("invalid");
        imported.Body["stopped"]!["errors"]!["$"]![0]!.ToString().ShouldContain("line 1");
        (await app.Client.Seq(programme)).ShouldBe(2);
    }

    [Fact]
    public async Task A_break_behind_the_first_window_is_told_as_well()
    {
        var programme = await app.Client.NewProgramme();
        var lines = string.Concat(Enumerable.Range(1, 600).Select(n => $$"""{ "id": "m{{n}}" }{{"\n"}}"""));

        var imported = await app.Client.Import(programme, lines + new string('x', 2 << 20), Importing.Ndjson, ByItem);

        imported.Counts.ShouldBe((0, 0, 0, 600));
        imported.Body["stopped"]!["code"]!.ToString().ShouldBe("too-large");
    }

    [Fact]
    public async Task Too_many_items_stop_it_after_the_last_that_is_allowed()
    {
        var programme = await app.Client.NewProgramme();
        // Not the one that holds each answer against the description, for which this one is too long.
        using HttpClient client = new() { BaseAddress = app.Client.BaseAddress };

        var imported = await client.Import(programme, string.Concat(Enumerable.Repeat("{}\n", 50_001)), Importing.Ndjson, ByItem);

        imported.Counts.ShouldBe((0, 0, 0, 50_000));
        imported.Body["stopped"]!["detail"]!.ToString().ShouldContain("50,000");
    }

    [Fact]
    public async Task The_whole_shape_creates_the_programme_that_comes_first()
    {
        var programme = AppFixture.UniqueProgramme();
        const string Body = """
            { "programme": { "title": "P", "timeZone": "Asia/Almaty", "priorities": [{ "id": "energy", "title": "E" }] },
              "milestones": [ { "id": "a", "title": "A", "kind": "forum", "priority": "energy" }, { "id": "b", "title": "B", "kind": "forum", "priority": "none" } ] }
            """;

        (await app.Client.Import(programme, Body, query: "?atomic=item&mode=validate")).Results.ShouldBe("1:created 2:created 3:failed");
        (await app.Client.GetAsync($"programmes/{programme}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Client.Import(programme, Body, query: ByItem)).Results.ShouldBe("1:created 2:created 3:failed");
        (await app.Client.Seq(programme)).ShouldBe(2);
    }

    [Fact]
    public async Task Answers_while_the_body_is_still_coming()
    {
        var programme = await app.Client.NewProgramme();
        var address = app.Client.BaseAddress!;
        using TcpClient client = new();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        // Not HttpClient, which looks for an answer only when it has sent everything.
        await using var stream = client.GetStream();
        var first = string.Concat(Enumerable.Range(1, 2_000).Select(n => $$"""{ "id": "m{{n}}" }{{"\n"}}"""));
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {address.AbsolutePath}programmes/{programme}/import{ByItem} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: {Importing.Ndjson}\r\n"
            + $"Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n{first.Length:x}\r\n{first}\r\n"), TestContext.Current.CancellationToken);

        using StreamReader answer = new(stream, Encoding.UTF8);
        (await answer.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("HTTP/1.1 200 OK");
        await stream.WriteAsync("10\r\n{ \"id\": \"last\" }\r\n0\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        (await answer.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain("\"row\":2001");
    }
}
