using System.Net;

namespace Tracker.Tests.Import;

public sealed class Import_atomic_all_tests(AppFixture app)
{
    [Fact]
    public async Task Records_items_in_order_and_says_what_became_of_each()
    {
        var programme = await app.Client.NewProgramme();

        var imported = await app.Client.Import(programme, """
            [ { "id": "a", "title": "A", "kind": "forum" }, { "title": { "kk": "Астана саммиті" }, "kind": "summit" } ]
            """);

        imported.Status.ShouldBe(HttpStatusCode.OK);
        imported.Counts.ShouldBe((2, 0, 0, 0));
        imported.Items.Select(item => item.ToJsonString()).ShouldBe([
            """{"row":1,"id":"a","result":"created"}""",
            """{"row":2,"id":"astana-sammiti","result":"created"}"""]);
        (await app.Client.Seq(programme)).ShouldBe(3);
    }

    [Fact]
    public async Task Changes_nothing_when_one_item_fails()
    {
        var programme = await app.Client.NewProgramme();

        var imported = await app.Client.Import(programme, """[ { "id": "a", "title": "A", "kind": "forum" }, { "id": "b", "kind": "forum" } ]""");

        imported.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        imported.MediaType.ShouldBe("application/json");
        imported.Results.ShouldBe("1:created 2:failed");
        imported.Error(2, "title").ShouldBe("A milestone needs a title.");
        (await app.Client.Seq(programme)).ShouldBe(1);
    }

    [Fact]
    public async Task Changes_nothing_when_an_item_far_behind_the_first_transaction_fails()
    {
        var programme = await app.Client.NewProgramme();
        var good = Enumerable.Range(1, 120).Select(n => $$"""{ "id": "m{{n}}", "title": "M {{n}}", "kind": "forum" }""");

        var imported = await app.Client.Import(programme, $$"""[ {{string.Join(',', good)}}, { "id": "bad", "title": "B", "kind": "no" } ]""");

        imported.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        imported.Counts.ShouldBe((120, 0, 0, 1));
        (await app.Client.Seq(programme)).ShouldBe(1);
    }

    [Fact]
    public async Task Sent_again_is_all_unchanged_and_no_event()
    {
        var programme = await app.Client.NewProgramme();
        const string Body = """[ { "id": "a", "title": "A", "kind": "forum", "planned": "2024" }, { "title": "B", "kind": "forum" } ]""";
        await app.Client.Import(programme, Body);

        var again = await app.Client.Import(programme, Body);

        again.Counts.ShouldBe((0, 0, 2, 0));
        again.Items[1]["id"]!.ToString().ShouldBe("b");
        (await app.Client.Seq(programme)).ShouldBe(3);
    }

    [Fact]
    public async Task Replaces_a_record_without_If_Match()
    {
        var programme = await app.Client.NewProgramme();
        await app.Client.Import(programme, """[ { "id": "a", "title": "A", "kind": "forum", "place": "Astana", "tags": ["x"] } ]""");

        var changed = await app.Client.Import(programme, """[ { "id": "a", "title": "A", "kind": "forum", "place": "Almaty" } ]""");

        changed.Counts.ShouldBe((0, 1, 0, 0));
        var now = await app.Client.Get($"programmes/{programme}/milestones/a");
        now["place"]!.ToString().ShouldBe("Almaty");
        now.ContainsKey("tags").ShouldBeFalse();
    }

    [Fact]
    public async Task Of_the_same_id_twice_the_second_fails()
    {
        var programme = await app.Client.NewProgramme();

        var imported = await app.Client.Import(programme, """
            [ { "id": "a", "title": "A", "kind": "forum" }, { "id": "a", "title": "A again", "kind": "forum" }, { "title": "A", "kind": "forum" } ]
            """);

        imported.Results.ShouldBe("1:created 2:failed 3:failed");
        imported.Error(2, "id").ShouldContain("row 1");
        imported.Error(3, "id").ShouldContain("row 1");
    }

    [Fact]
    public async Task Relations_lead_to_items_of_the_same_import_also_later_ones()
    {
        var programme = await app.Client.NewProgramme();

        var imported = await app.Client.Import(programme, """
            [ { "id": "a", "title": "A", "kind": "strategy", "related": [{ "type": "adoptedAt", "id": "b" }] },
              { "id": "b", "title": "B", "kind": "summit", "related": [{ "type": "dependsOn", "id": "a" }] } ]
            """);

        imported.Counts.ShouldBe((2, 0, 0, 0));
        (await app.Client.Import(programme, """[ { "id": "c", "title": "C", "kind": "forum", "related": [{ "type": "dependsOn", "id": "nowhere" }] } ]"""))
            .Fields(1).ShouldBe(["related[0].id"]);
    }

    [Fact]
    public async Task A_removed_milestone_is_recorded_again()
    {
        var programme = await app.Client.NewProgramme();
        const string Body = """[ { "id": "a", "title": "A", "kind": "forum" } ]""";
        await app.Client.Import(programme, Body);
        using HttpRequestMessage remove = new(HttpMethod.Delete, $"programmes/{programme}/milestones/a") { Headers = { { "If-Match", "*" } } };
        (await app.Client.SendAsync(remove, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await app.Client.Import(programme, Body)).Results.ShouldBe("1:created");

        (await app.Client.Get($"programmes/{programme}/milestones/a/history"))["value"]!.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_moved_plan_needs_a_reason_as_any_change_does()
    {
        var programme = await app.Client.NewProgramme();
        await app.Client.Import(programme, """[ { "id": "a", "title": "A", "kind": "forum", "planned": "2024-05" } ]""");

        var without = await app.Client.Import(programme, """[ { "id": "a", "title": "A", "kind": "forum", "planned": "2024-06" } ]""");
        without.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        without.Fields(1).ShouldBe(["reason"]);

        const string With = """[ { "id": "a", "title": "A", "kind": "forum", "planned": "2024-06", "reason": "Hosts agreed." } ]""";
        (await app.Client.Import(programme, With)).Results.ShouldBe("1:changed");
        (await app.Client.Import(programme, With)).Results.ShouldBe("1:unchanged");
        (await app.Client.Get($"programmes/{programme}/milestones/a"))["plans"]![0]!["reason"]!.ToString().ShouldBe("Hosts agreed.");
    }

    [Fact]
    public async Task An_illegal_status_names_what_is_allowed()
    {
        var programme = await app.Client.NewProgramme();
        await app.Client.Import(programme, """[ { "id": "a", "title": "A", "kind": "forum", "status": "cancelled" } ]""");

        var imported = await app.Client.Import(programme, """
            [ { "id": "a", "title": "A", "kind": "forum", "status": "held", "sources": [{ "url": "https://example.org/" }] } ]
            """);

        imported.Error(1, "status").ShouldContain("Allowed: proposed, negotiating, planned, postponed.");
    }

    [Fact]
    public async Task Validating_answers_the_same_and_writes_nothing()
    {
        var programme = await app.Client.NewProgramme();

        (await app.Client.Import(programme, """[ { "id": "a", "title": "A", "kind": "forum" } ]""", query: "?mode=validate")).Results.ShouldBe("1:created");
        (await app.Client.Import(programme, """[ { "id": "a" } ]""", query: "?mode=validate")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await app.Client.Seq(programme)).ShouldBe(1);
    }

    [Fact]
    public async Task Says_who_imported()
    {
        var programme = await app.Client.NewProgramme();
        using HttpRequestMessage request = new(HttpMethod.Post, $"programmes/{programme}/import")
        {
            Content = new StringContent("""[ { "id": "a", "title": "A", "kind": "forum" } ]""", null, "application/json"),
            Headers = { { "X-Recorded-By", "Aida" } },
        };
        (await app.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await app.Client.Get($"programmes/{programme}/milestones/a/history"))["value"]![0]!["recordedBy"]!.ToString().ShouldBe("Aida");
    }
}
