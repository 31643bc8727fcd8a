namespace Tracker.Tests.Milestones;

public sealed class Plans_tests(AppFixture app)
{
    private const string Source = "\"sources\": [{ \"url\": \"https://a.kz\" }]";

    // Changes of a milestone first planned for 2024-06, in order; then what it says of its plans and its slip.
    [Theory]
    [InlineData("2024-06", """{"min":3,"max":32}""", """{ "planned": "2024-07-03/2024-07-04", "reason": "Moved" }""")]
    [InlineData("2024-06", null, """{ "planned": "2024-06-20", "reason": "More exact" }""")]
    [InlineData("2024-06", """{"min":-60,"max":-1}""", """{ "planned": "2024-05", "reason": "Sooner" }""")]
    [InlineData("2024-06 2024-07", """{"min":32,"max":91}""", """{ "planned": "2024-07", "reason": "1" }""", """{ "planned": "2024-08-03/2024-08-30", "reason": "2" }""", """{ "planned": "2024-08", "reason": "Mistake", "correction": true }""")]
    [InlineData("", null, """{ "planned": "2024-08", "reason": "Mistake", "correction": true }""")]
    [InlineData("2024-06", null, """{ "planned": null, "reason": "Nobody knows" }""")]
    [InlineData("2024-06", """{"min":3,"max":32}""", """{ "planned": null, "reason": "Nobody knows" }""", """{ "planned": "2024-07-03" }""")]
    [InlineData("", """{"min":3,"max":32}""", """{ "status": "held", "actual": "2024-07-03", SOURCE }""")]
    [InlineData("2024-06", """{"min":3,"max":32}""", """{ "planned": "2024-08", "reason": "1" }""", """{ "status": "held", "actual": "2024-07-03", SOURCE }""")]
    [InlineData("", null, """{ "status": "held", "actual": "2024-06-10", SOURCE }""")]
    public async Task Are_kept_with_the_slip_since_the_first(string earlier, string? slip, params string[] changes)
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "a", "kind": "summit", "title": "A", "planned": "2024-06" }""");

        foreach (var change in changes)
        {
            var reply = await api.PatchAsync("milestones/a", change.Replace("SOURCE", Source, StringComparison.Ordinal));
            reply.Status.ShouldBe(200, reply.Text);
        }

        var read = await api.GetAsync("milestones/a");
        string.Join(' ', read.Has("plans") ? read.Json.GetProperty("plans").EnumerateArray().Select(plan => plan.GetProperty("planned").GetString()) : []).ShouldBe(earlier);
        (read.Has("slipDays") ? read["slipDays"] : null).ShouldBe(slip);
    }

    [Fact]
    public async Task Name_the_reason_the_time_and_the_event_of_each_move()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "a", "kind": "summit", "title": "A", "planned": "2024-06" }""");

        var moved = await api.PatchAsync("milestones/a", """{ "planned": "2024-07", "reason": "The hall was taken" }""");

        moved["plans"].ShouldBe($$"""[{"planned":"2024-06","reason":"The hall was taken","recordedAt":"{{moved["changedAt"]}}","seq":3}]""");
        moved.Has("reason").ShouldBeFalse();
        var last = (await api.GetAsync("milestones/a/history")).Json.GetProperty("value")[1];
        last.GetProperty("reason").GetString().ShouldBe("The hall was taken");
        last.GetProperty("changed").ToString().ShouldBe("""{"planned":{"from":"2024-06","to":"2024-07"}}""");
        last.GetProperty("data").GetProperty("planned").GetString().ShouldBe("2024-07");
    }

    [Theory]
    [InlineData("""{ "planned": "2024-07" }""", true)]
    [InlineData("""{ "planned": null }""", true)]
    [InlineData("""{ "planned": "2024-06-01/2024-06-30" }""", true)]
    [InlineData("""{ "planned": "2024-07", "correction": true }""", true)]
    [InlineData("""{ "title": "B", "correction": true }""", true)]
    [InlineData("""{ "title": "B" }""", false)]
    [InlineData("""{ "planned": "2024-06" }""", false)]
    [InlineData("""{ "status": "cancelled" }""", false)]
    public async Task Ask_for_a_reason_when_one_is_replaced_or_cleared(string change, bool asked)
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "a", "kind": "summit", "title": "A", "planned": "2024-06" }""");

        var reply = await api.PatchAsync("milestones/a", change);

        reply.Status.ShouldBe(asked ? 400 : 200);
        if (asked)
            reply.Fields.ShouldBe(["reason"]);
    }

    [Fact]
    public async Task Ask_for_no_reason_for_the_first()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "a", "kind": "summit", "title": "A" }""");

        (await api.PatchAsync("milestones/a", """{ "planned": "2024" }""")).Status.ShouldBe(200);
    }
}
