namespace Tracker.Tests.History;

public sealed class Diff_tests(AppFixture app)
{
    [Fact]
    public async Task Tells_what_a_window_did_net_of_what_was_undone_in_it()
    {
        var api = await Api.NewAsync(app);
        foreach (var id in (string[])["moved", "decided", "changed", "removed", "undone", "corrected"])
            await api.RecordAsync($$"""{ "id": "{{id}}", "kind": "forum", "title": "{{id}}", "planned": "2024-06" }""");
        await api.PatchAsync("milestones/moved", """{ "planned": "2024-08", "reason": "First" }""");
        await api.PatchAsync("milestones/moved", """{ "planned": "2024-07-03/2024-07-04", "reason": "Then" }""");
        await api.PatchAsync("milestones/decided", """{ "status": "held", "sources": [{ "url": "https://a.kz" }] }""");
        await api.PatchAsync("milestones/changed", """{ "summary": "S" }""");
        await api.PatchAsync("milestones/undone", """{ "summary": "S" }""");
        await api.PatchAsync("milestones/undone", """{ "summary": null }""");
        await api.PatchAsync("milestones/corrected", """{ "planned": "2024-05", "reason": "A slip of the pen", "correction": true }""");
        await api.DeleteAsync("milestones/removed", "If-Match: *");
        await api.RecordAsync("""{ "id": "added", "kind": "forum", "title": "Added" }""");
        await api.RecordAsync("""{ "id": "brief", "kind": "forum", "title": "Brief" }""");
        await api.DeleteAsync("milestones/brief", "If-Match: *");

        var diff = await api.GetAsync("diff?from=7");

        (diff["from"], diff["to"]).ShouldBe(("7", "18"));
        diff["moved"].ShouldBe("""[{"id":"moved","title":"moved","from":"2024-06","to":"2024-07-03/2024-07-04","days":{"min":3,"max":32},"reason":"Then"}]""");
        Ids(diff, "decided").ShouldBe("decided");
        Ids(diff, "changed").ShouldBe("changed corrected");
        Ids(diff, "removed").ShouldBe("removed");
        Ids(diff, "added").ShouldBe("added");
        (await api.GetAsync("diff?from=7", $"If-None-Match: {diff.ETag}")).Status.ShouldBe(304);
        Ids(await api.GetAsync("diff?from=0&to=7"), "added").ShouldBe("moved decided changed removed undone corrected");
        Ids(await api.GetAsync("diff?from=18&to=2099-01-01T00:00:00Z"), "added").ShouldBe("");
    }

    [Theory]
    [InlineData("", "from")]
    [InlineData("from=9", "from")]
    [InlineData("from=0&to=9", "to")]
    [InlineData("from=2&to=1", "from")]
    [InlineData("from=soon", "from")]
    [InlineData("from=0&asOf=1", "asOf")]
    public async Task Refuses(string query, string field)
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "kind": "forum", "title": "A" }""");

        (await api.GetAsync($"diff?{query}")).Fields.ShouldBe([field]);
    }

    private static string Ids(Reply diff, string section) =>
        string.Join(' ', diff.Json.GetProperty(section).EnumerateArray().Select(entry => entry.GetProperty("id").GetString()));
}
