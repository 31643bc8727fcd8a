using System.Text.Json;
using Tracker.Json;
using Tracker.Milestones;

namespace Tracker.Tests.Milestones;

public sealed class Status_tests(AppFixture app)
{
    // design.md: a milestone's kind decides its family, and its family decides how it can end.
    [Theory]
    [InlineData("summit forum conference meeting chairmanship year", "held")]
    [InlineData("strategy agreement programme memorandum declaration concept", "adopted")]
    [InlineData("fund project establishment", "established")]
    public void Of_a_kind_are_the_open_ones_the_end_of_its_family_and_cancelled(string kinds, string end)
    {
        foreach (var word in kinds.Split(' '))
        {
            Words<Kind>.TryParse(word, out var kind).ShouldBeTrue();
            Written(Statuses.Of(kind)).ShouldBe($"proposed negotiating planned postponed {end} cancelled");
            Written(Statuses.After(Status.Planned, kind)).ShouldBe($"proposed negotiating postponed {end} cancelled");
            foreach (var closed in (Status[])[Status.Held, Status.Adopted, Status.Established, Status.Cancelled])
                Written(Statuses.After(closed, kind)).ShouldBe("proposed negotiating planned postponed");
        }
    }

    [Fact]
    public void Has_a_family_for_every_kind() => Words<Kind>.All.Count.ShouldBe(15);

    [Theory]
    [InlineData("planned", "", "adopted", "forum", "proposed negotiating postponed held cancelled")]
    [InlineData("held", "", "cancelled", "forum", "proposed negotiating planned postponed")]
    [InlineData("held", "", "adopted", "forum", "proposed negotiating planned postponed")]
    [InlineData("cancelled", "", "held", "forum", "proposed negotiating planned postponed")]
    [InlineData("held", "strategy", "held", "forum", "proposed negotiating planned postponed")]
    [InlineData("planned", "strategy", "held", "forum", "proposed negotiating postponed adopted cancelled")]
    public async Task That_is_illegal_is_a_conflict_that_says_what_is_allowed(string from, string kind, string to, string firstKind, string allowed)
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync($$"""{ "id": "a", "kind": "{{firstKind}}", "title": "A", "status": "{{from}}", "sources": [{ "url": "https://a.kz" }] }""");

        var refused = await api.PatchAsync("milestones/a", kind is "" ? $$"""{ "status": "{{to}}" }""" : $$"""{ "status": "{{to}}", "kind": "{{kind}}" }""");

        (refused.Status, refused["code"], refused["from"], refused["to"]).ShouldBe((409, "illegal-status", from, to));
        refused.Json.GetProperty("allowed").EnumerateArray().Select(status => status.GetString()).ShouldBe(allowed.Split(' '));
        (await api.GetAsync("milestones/a"))["status"].ShouldBe(from);
    }

    [Fact]
    public async Task That_is_illegal_is_a_conflict_even_without_evidence()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "a", "kind": "forum", "title": "A" }""");

        (await api.PatchAsync("milestones/a", """{ "status": "adopted", "actual": "2024" }""")).Status.ShouldBe(409);
    }

    [Fact]
    public async Task Closes_with_a_source_and_opens_again_with_a_reason()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "a", "kind": "strategy", "title": "A" }""");

        (await api.PatchAsync("milestones/a", """{ "status": "adopted" }""")).Fields.ShouldBe(["sources"]);
        (await api.PatchAsync("milestones/a", """{ "status": "adopted", "actual": "2024", "sources": [{ "url": "https://a.kz" }] }""")).Status.ShouldBe(200);
        (await api.PatchAsync("milestones/a", """{ "status": "negotiating", "actual": null }""")).Fields.ShouldBe(["reason"]);
        (await api.PatchAsync("milestones/a", """{ "status": "negotiating", "reason": "Withdrawn" }""")).Fields.ShouldBe(["actual"]);
        (await api.PatchAsync("milestones/a", """{ "status": "negotiating", "actual": null, "reason": "Withdrawn" }"""))["status"].ShouldBe("negotiating");
    }

    private static string Written(IEnumerable<Status> statuses) => string.Join(' ', statuses.Select(status => JsonNamingPolicy.CamelCase.ConvertName(status.ToString())));
}
