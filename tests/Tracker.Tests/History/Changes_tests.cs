using System.Text.Json;

namespace Tracker.Tests.History;

public sealed class Changes_tests(AppFixture app)
{
    [Fact]
    public async Task Are_gapless_and_in_order_with_removals()
    {
        var api = await Recorded();

        var all = await api.GetAsync("changes");

        all["seq"].ShouldBe("5");
        var events = all.Json.GetProperty("value").EnumerateArray().ToList();
        events.Select(e => (e.GetProperty("seq").GetInt64(), e.GetProperty("type").GetString(), e.GetProperty("subject").GetString())).ShouldBe(
        [
            (1, "programme.recorded", api.Programme), (2, "milestone.recorded", "a"), (3, "milestone.changed", "a"),
            (4, "milestone.removed", "a"), (5, "indicator.recorded", "i"),
        ]);
        events.ShouldAllBe(e => e.GetProperty("hash").GetString()!.Length == 64);
        events[3].TryGetProperty("data", out _).ShouldBeFalse();
        events[2].GetProperty("changed").ToString().ShouldBe("""{"summary":{"to":"S"}}""");
        Seqs(await api.GetAsync("changes?after=2&max=2")).ShouldBe([3, 4]);
        Seqs(await api.GetAsync("changes?after=5")).ShouldBeEmpty();
        (await api.GetAsync("changes?after=99"))["seq"].ShouldBe("5");
        (await api.GetAsync("changes", $"If-None-Match: {all.ETag}")).Status.ShouldBe(304);
    }

    [Fact]
    public async Task Come_as_CloudEvents_by_Accept()
    {
        var api = await Recorded();

        var batch = await api.GetAsync("changes?after=4", "Accept: application/cloudevents-batch+json");

        batch.Header("Content-Type").ShouldStartWith("application/cloudevents-batch+json");
        batch.Header("Vary").ShouldBe("Accept");
        var one = batch.Json.EnumerateArray().ShouldHaveSingleItem();
        one.GetProperty("specversion").GetString().ShouldBe("1.0");
        one.GetProperty("id").GetString().ShouldBe("5");
        one.GetProperty("source").GetString().ShouldBe($"{app.Client.BaseAddress}programmes/{api.Programme}");
        one.GetProperty("data").GetProperty("subject").GetString().ShouldBe("i");
    }

    [Fact]
    public async Task Are_waited_for()
    {
        var api = await Recorded();

        var waiting = api.GetAsync("changes?after=5&wait=30");
        await api.RecordAsync("""{ "kind": "forum", "title": "New" }""");

        Seqs(await waiting).ShouldBe([6]);
        Seqs(await api.GetAsync("changes?after=6&wait=1")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("after=-1", "after")]
    [InlineData("max=0", "max")]
    [InlineData("max=1001", "max")]
    [InlineData("wait=31", "wait")]
    [InlineData("since=1", "since")]
    public async Task Refuse(string query, string field) => (await (await Api.NewAsync(app)).GetAsync($"changes?{query}")).Fields.ShouldBe([field]);

    [Fact]
    public async Task Of_one_milestone_are_its_history_removed_or_not()
    {
        var api = await Recorded();

        var history = await api.GetAsync("milestones/a/history");

        Seqs(history).ShouldBe([2, 3, 4]);
        history["seq"].ShouldBe("5");
        (await api.GetAsync("milestones/a/history", $"If-None-Match: {history.ETag}")).Status.ShouldBe(304);
        (await api.GetAsync("milestones/never/history")).Status.ShouldBe(404);
    }

    private async Task<Api> Recorded()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "a", "kind": "forum", "title": "A" }""");
        await api.PatchAsync("milestones/a", """{ "summary": "S" }""");
        await api.DeleteAsync("milestones/a", "If-Match: *");
        await api.PutAsync("indicators/i", """{ "title": "I" }""");
        return api;
    }

    private static long[] Seqs(Reply reply) => [.. reply.Json.GetProperty("value").EnumerateArray().Select(e => e.GetProperty("seq").GetInt64())];
}
