namespace Tracker.Tests.Http;

public sealed class Methods_and_freshness_tests(AppFixture app)
{
    [Theory]
    [InlineData("HEAD", "")]
    [InlineData("OPTIONS", "")]
    [InlineData("DELETE", "")]
    [InlineData("POST", "milestones/a")]
    [InlineData("PUT", "milestones")]
    [InlineData("GET", "nothing")]
    [InlineData("GET", "milestones/a/b")]
    public async Task Unknown_routes_and_methods_are_an_empty_404_of_the_host(string method, string path)
    {
        var api = await Api.NewAsync(app);

        var reply = await api.SendAsync(new(method), path, (string?)null);

        (reply.Status, reply.Text).ShouldBe((404, ""));
    }

    [Fact]
    public async Task A_reader_may_take_an_answer_that_was_fresh_a_moment_ago()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "a", "kind": "forum", "title": "A" }""");

        (await api.GetAsync("milestones", "Cache-Control: max-age=60")).Ids.ShouldBe(["a"]);
        (await api.GetAsync("milestones", "Cache-Control: nonsense=")).Ids.ShouldBe(["a"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("milestones")]
    [InlineData("milestones/a")]
    [InlineData("milestones/a/history")]
    [InlineData("initiatives")]
    [InlineData("indicators")]
    [InlineData("changes")]
    [InlineData("diff?from=0")]
    [InlineData("/programmes")]
    public async Task Every_read_has_a_strong_ETag_and_a_304_without_a_body(string path)
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "a", "kind": "forum", "title": "A" }""");

        var read = await api.GetAsync(path);
        read.ETag.ShouldMatch("^\"[0-9]+-[0-9a-f]{16}\"$");
        read.Header("Cache-Control").ShouldBe("no-cache, private");
        if (path != "/programmes")
        {
            var same = await api.GetAsync(path, $"If-None-Match: {read.ETag}");
            (same.Status, same.Text, same.ETag).ShouldBe((304, "", read.ETag));
        }
    }
}
