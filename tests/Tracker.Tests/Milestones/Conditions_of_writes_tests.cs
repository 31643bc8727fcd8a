namespace Tracker.Tests.Milestones;

public sealed class Conditions_of_writes_tests(AppFixture app)
{
    private const string A = """{ "kind": "forum", "title": "A" }""";
    private const string B = """{ "kind": "forum", "title": "B" }""";
    private const string Stale = "If-Match: \"1-0123456789abcdef\"";

    // Before each: the programme is event 1, milestone 'there' with title A is event 2; 'free' is not there.
    [Theory]
    [InlineData("PUT", "free", A, "", 201)]
    [InlineData("PUT", "free", A, "If-None-Match: *", 201)]
    [InlineData("PUT", "free", A, "If-Match: *", 412)]
    [InlineData("PUT", "free", A, "If-Match: current", 412)]
    [InlineData("PUT", "there", B, "", 428)]
    [InlineData("PUT", "there", B, "If-Match: current", 200)]
    [InlineData("PUT", "there", B, "If-Match: \"2-anything\"", 200)]
    [InlineData("PUT", "there", B, "If-Match: \"9-x\", current", 200)]
    [InlineData("PUT", "there", B, "If-Match: *", 200)]
    [InlineData("PUT", "there", B, Stale, 412)]
    [InlineData("PUT", "there", B, "If-Match: W/current", 412)]
    [InlineData("PUT", "there", B, "If-Match: \"other\"", 412)]
    [InlineData("PUT", "there", B, "If-Match: nonsense", 400)]
    [InlineData("PUT", "there", B, "If-None-Match: *", 412)]
    [InlineData("PUT", "there", A, "", 200)]
    [InlineData("PUT", "there", A, Stale, 200)]
    [InlineData("PUT", "there", A, "If-None-Match: *", 412)]
    [InlineData("PATCH", "there", """{ "title": "B" }""", "", 200)]
    [InlineData("PATCH", "there", """{ "title": "B" }""", "If-Match: current", 200)]
    [InlineData("PATCH", "there", """{ "title": "B" }""", "If-Match: *", 200)]
    [InlineData("PATCH", "there", """{ "title": "B" }""", Stale, 412)]
    [InlineData("PATCH", "there", """{ "title": "A" }""", Stale, 200)]
    [InlineData("PATCH", "free", """{ "title": "A" }""", "", 404)]
    [InlineData("PATCH", "free", """{ "title": "A" }""", Stale, 404)]
    [InlineData("DELETE", "there", null, "", 428)]
    [InlineData("DELETE", "there", null, "If-Match: current", 204)]
    [InlineData("DELETE", "there", null, "If-Match: *", 204)]
    [InlineData("DELETE", "there", null, Stale, 412)]
    [InlineData("DELETE", "free", null, "", 404)]
    [InlineData("DELETE", "free", null, Stale, 404)]
    [InlineData("POST", "", """{ "id": "free", "kind": "forum", "title": "A" }""", "If-Match: list", 201)]
    [InlineData("POST", "", """{ "id": "free", "kind": "forum", "title": "A" }""", Stale, 412)]
    public async Task Hold_or_not(string method, string id, string? body, string header, int status)
    {
        var api = await Api.NewAsync(app);
        var current = await api.PutAsync("milestones/there", A);
        var list = await api.GetAsync("milestones");
        string[] headers = header is "" ? [] : [header.Replace("current", current.ETag, StringComparison.Ordinal).Replace("list", list.ETag, StringComparison.Ordinal)];

        var reply = await api.SendAsync(new(method), id is "" ? "milestones" : $"milestones/{id}", body, headers);

        reply.Status.ShouldBe(status, reply.Text);
        var events = status is 201 or 204 || (status == 200 && body != A && body?.Contains("\"A\"", StringComparison.Ordinal) != true) ? 3 : 2;
        (await api.GetAsync("changes"))["seq"].ShouldBe($"{events}");
        if (status == 412 && id is "there")
            reply.ETag.ShouldBe(current.ETag);
        if (status is 200 or 201 && method is "PUT" or "PATCH" && status < 300)
            reply.ETag.ShouldBe((await api.GetAsync($"milestones/{id}")).ETag);
    }

    // What is wrong in several ways is refused for the first of: 400, 404, 428, 412, 409.
    [Theory]
    [InlineData("PUT", "held", """{ "kind": "forum", "title": "A", "status": "cancelled", "colour": "red" }""", "", 400)]
    [InlineData("PUT", "held", """{ "kind": "forum", "title": "A", "status": "planned" }""", "", 400)]
    [InlineData("PUT", "held", """{ "kind": "forum", "title": "A", "status": "cancelled" }""", "", 428)]
    [InlineData("PUT", "held", """{ "kind": "forum", "title": "A", "status": "cancelled" }""", Stale, 412)]
    [InlineData("PUT", "held", """{ "kind": "forum", "title": "A", "status": "cancelled" }""", "If-Match: *", 409)]
    [InlineData("PATCH", "free", """{ "kind": "party" }""", Stale, 400)]
    [InlineData("PATCH", "free", """{ "title": { "ru": null } }""", Stale, 404)]
    [InlineData("PATCH", "held", """{ "kind": "party" }""", Stale, 400)]
    [InlineData("PATCH", "held", """{ "status": "cancelled" }""", Stale, 412)]
    [InlineData("PATCH", "held", """{ "status": "cancelled" }""", "", 409)]
    [InlineData("DELETE", "free", null, "If-Match: nonsense", 400)]
    [InlineData("POST", "", """{ "id": "held", "kind": "party", "title": "A" }""", Stale, 400)]
    [InlineData("POST", "", """{ "id": "held", "kind": "forum", "title": "A" }""", Stale, 412)]
    [InlineData("POST", "", """{ "id": "held", "kind": "forum", "title": "A" }""", "", 409)]
    public async Task Are_checked_in_order(string method, string id, string? body, string header, int status)
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "held", "kind": "forum", "title": "A", "status": "held", "sources": [{ "url": "https://a.kz" }] }""");

        var reply = await api.SendAsync(new(method), id is "" ? "milestones" : $"milestones/{id}", body, header is "" ? [] : [header]);

        reply.Status.ShouldBe(status, reply.Text);
    }

    [Fact]
    public async Task Let_a_milestone_be_removed_once_and_recorded_again()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "a", "kind": "forum", "title": "A", "planned": "2024-06" }""");
        await api.PatchAsync("milestones/a", """{ "planned": "2024-07", "reason": "Later" }""");

        (await api.DeleteAsync("milestones/a?reason=By%20mistake", "If-Match: *")).Status.ShouldBe(204);
        (await api.DeleteAsync("milestones/a", "If-Match: *")).Status.ShouldBe(404);
        (await api.GetAsync("milestones/a")).Status.ShouldBe(404);
        (await api.IdsAsync("top=10")).ShouldBeEmpty();
        var again = await api.PutAsync("milestones/a", """{ "kind": "forum", "title": "A", "planned": "2024-09" }""");

        again.Status.ShouldBe(201);
        again.Has("plans").ShouldBeFalse();
        again.Has("slipDays").ShouldBeFalse();
        var history = (await api.GetAsync("milestones/a/history")).Json.GetProperty("value");
        history.EnumerateArray().Select(e => e.GetProperty("type").GetString()).ShouldBe(
            ["milestone.recorded", "milestone.changed", "milestone.removed", "milestone.recorded"]);
        history[2].GetProperty("reason").GetString().ShouldBe("By mistake");
        history[2].TryGetProperty("data", out _).ShouldBeFalse();
        again["recordedAt"].ShouldBe(history[0].GetProperty("recordedAt").GetString());
    }

    [Fact]
    public async Task Give_a_made_id_again_once_it_is_free()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync(A);
        await api.DeleteAsync("milestones/a", "If-Match: *");

        (await api.RecordAsync(A))["id"].ShouldBe("a");
    }
}
