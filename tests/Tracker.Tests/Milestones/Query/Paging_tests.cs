namespace Tracker.Tests.Milestones.Query;

public sealed class Paging_tests(AppFixture app)
{
    [Theory]
    [InlineData("date")]
    [InlineData("-date")]
    [InlineData("-changed")]
    [InlineData("title")]
    public async Task Repeats_and_loses_nothing_while_others_record(string sort)
    {
        var api = await Api.NewAsync(app);
        for (var i = 0; i < 12; i++)
            await api.RecordAsync($$"""{ "id": "m{{i:00}}", "kind": "forum", "title": "M{{i * 7 % 12:00}}", "planned": "2024-{{(i % 5) + 1:00}}" }""");
        var whole = (await api.GetAsync($"milestones?sort={sort}")).Ids;

        List<string> paged = [];
        var path = $"milestones?sort={sort}&top=5&facets=kind&code=secret";
        for (var page = 1; ; page++)
        {
            var reply = await api.GetAsync(path);
            reply["seq"].ShouldBe("13");
            reply["facets"].ShouldBe("""{"kind":{"forum":12}}""");
            paged.AddRange(reply.Ids);
            if (!reply.Has("nextLink"))
            {
                page.ShouldBe(3);
                reply.Header("Link").ShouldBeNull();
                break;
            }

            var next = reply["nextLink"];
            next.ShouldStartWith($"{app.Client.BaseAddress}programmes/{api.Programme}/milestones?");
            next.ShouldNotContain("secret");
            reply.Header("Link").ShouldBe($"<{next}>; rel=\"next\"");
            path = next[(app.Client.BaseAddress!.ToString().Length - 1)..];
            await api.PatchAsync($"milestones/m{page:00}", $$"""{ "planned": "2030", "title": "Moved {{page}}", "reason": "Between pages" }""");
            await api.RecordAsync($$"""{ "kind": "forum", "title": "AAA {{page}}", "planned": "2020" }""");
        }

        paged.ShouldBe(whole);
    }

    [Fact]
    public async Task Goes_on_only_with_its_own_query()
    {
        var (api, other) = (await Api.NewAsync(app), await Api.NewAsync(app));
        foreach (var id in (string[])["a", "b", "c"])
        {
            await api.RecordAsync($$"""{ "id": "{{id}}", "kind": "forum", "title": "A" }""");
            await other.RecordAsync($$"""{ "id": "{{id}}", "kind": "forum", "title": "A" }""");
        }

        var cursor = (await api.GetAsync("milestones?top=1"))["nextLink"].Split("cursor=")[1];

        (await api.GetAsync($"milestones?top=2&cursor={cursor}")).Ids.ShouldBe(["b", "c"]);
        (await api.GetAsync($"milestones?kind=forum&cursor={cursor}")).Fields.ShouldBe(["cursor"]);
        (await other.GetAsync($"milestones?cursor={cursor}")).Fields.ShouldBe(["cursor"]);
    }

    [Fact]
    public async Task Has_no_next_page_when_the_last_one_is_full()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "a", "kind": "forum", "title": "A" }""");

        (await api.GetAsync("milestones?top=1")).Has("nextLink").ShouldBeFalse();
        (await api.GetAsync("milestones?top=1000")).Ids.ShouldBe(["a"]);
    }
}
