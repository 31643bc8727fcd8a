using System.Net;
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

        var imported = await app.Client.Import(programme, string.Concat(Enumerable.Repeat("{}\n", 50_001)), Importing.Ndjson, ByItem);

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
        var half = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 500).Select(n => $$"""{ "id": "m{{n}}" }{{"\n"}}""")));
        using TwoParts body = new(half, "{ \"id\": \"last\" }"u8.ToArray());
        using HttpRequestMessage request = new(HttpMethod.Post, $"programmes/{programme}/import{ByItem}") { Content = body, Version = HttpVersion.Version11 };

        // HttpClient hands over the response once its head is there, however much of the request is still to be sent.
        using var answer = await app.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        body.GoOn();
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("\"row\":501");
    }

    private sealed class TwoParts(byte[] first, byte[] second) : HttpContent
    {
        private readonly TaskCompletionSource _second = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void GoOn() => _second.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            Headers.ContentType = new(Importing.Ndjson);
            await stream.WriteAsync(first);
            await stream.FlushAsync();
            await _second.Task;
            await stream.WriteAsync(second);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
