namespace Tracker.Tests.Milestones;

public sealed class Idempotency_tests(AppFixture app)
{
    private const string Body = """{ "kind": "forum", "title": "A" }""";

    [Theory]
    [InlineData("Idempotency-Key: \"8e03978e-40d5-43dd-bc93-6894a57f9324\"")]
    [InlineData("Idempotency-Key: 8e03978e-40d5-43dd-bc93-6894a57f9324")]
    public async Task Replays_the_first_answer(string key)
    {
        var api = await Api.NewAsync(app);

        var first = await api.PostAsync("milestones", Body, key);
        await api.PatchAsync("milestones/a", """{ "title": "Changed since" }""");
        var second = await api.PostAsync("milestones", Body, key);

        first.Status.ShouldBe(201);
        first.Header("Idempotency-Replayed").ShouldBeNull();
        (second.Status, second.Text, second.ETag, second.Header("Location")).ShouldBe((201, first.Text, first.ETag, first.Header("Location")));
        second.Header("Idempotency-Replayed").ShouldBe("true");
        (await api.GetAsync("changes"))["seq"].ShouldBe("3");
    }

    [Fact]
    public async Task Refuses_the_key_with_another_body()
    {
        var api = await Api.NewAsync(app);
        await api.PostAsync("milestones", Body, "Idempotency-Key: k");

        var other = await api.PostAsync("milestones", """{ "kind": "forum", "title": "B" }""", "Idempotency-Key: k");

        (other.Status, other["code"]).ShouldBe((422, "key-reused"));
    }

    [Fact]
    public async Task Keeps_only_what_succeeded()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "a", "kind": "forum", "title": "A" }""");
        const string Taken = """{ "id": "a", "kind": "forum", "title": "B" }""";

        (await api.PostAsync("milestones", Taken, "Idempotency-Key: k")).Status.ShouldBe(409);
        await api.DeleteAsync("milestones/a", "If-Match: *");

        (await api.PostAsync("milestones", Taken, "Idempotency-Key: k")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Keeps_keys_of_programmes_apart()
    {
        var (one, other) = (await Api.NewAsync(app), await Api.NewAsync(app));

        await one.PostAsync("milestones", Body, "Idempotency-Key: k");

        (await other.PostAsync("milestones", Body, "Idempotency-Key: k")).Header("Idempotency-Replayed").ShouldBeNull();
    }

    [Theory]
    [InlineData("Idempotency-Key: \"\"")]
    public async Task Refuses_what_is_no_key(string key) =>
        (await (await Api.NewAsync(app)).PostAsync("milestones", Body, key)).Fields.ShouldBe(["Idempotency-Key"]);

    [Fact]
    public async Task Records_once_when_the_same_is_sent_many_times_at_once()
    {
        var api = await Api.NewAsync(app);

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => api.PostAsync("milestones", Body, "Idempotency-Key: k")));

        replies.ShouldAllBe(reply => reply.Status == 201 || (reply.Status == 409 && reply["code"] == "key-busy"));
        (await api.GetAsync("changes"))["seq"].ShouldBe("2");
    }
}
