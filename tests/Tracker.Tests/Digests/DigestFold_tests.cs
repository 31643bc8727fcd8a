using System.Globalization;
using System.Text.Json.Nodes;
using Tracker.Digests;

namespace Tracker.Tests.Digests;

/// <summary>What a window of the log comes to.</summary>
public sealed class DigestFold_tests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly DigestWorld world = new(DateTimeOffset.Parse("2024-02-12T02:00:00Z", CultureInfo.InvariantCulture));

    [Fact]
    public async Task What_was_done_and_undone_is_not_told()
    {
        var since = await StartAsync("""{ "id": "a", "kind": "summit", "title": "A", "planned": "2024-05" }""");
        await world.PatchAsync("a", """{ "planned": "2024-06", "reason": "late" }""");
        await world.PatchAsync("a", """{ "planned": "2024-05", "reason": "in time after all" }""");
        await world.RecordAsync("""{ "id": "b", "kind": "forum", "title": "B" }""");
        await world.RemoveAsync("b");

        (await SinceAsync(since)).Sections.Take(5).ShouldAllBe(section => section.Entries.Count == 0);
    }

    [Fact]
    public async Task Several_moves_are_one_from_the_first_date_to_the_last()
    {
        var since = await StartAsync("""{ "id": "a", "kind": "summit", "title": "A", "planned": "2024-05-01" }""");
        await world.PatchAsync("a", """{ "planned": "2024-05-20", "reason": "first" }""");
        await world.PatchAsync("a", """{ "planned": "2024-06-01", "reason": "second" }""");

        var moved = (await SinceAsync(since)).Moved.ShouldHaveSingleItem();
        (moved.From.ToString(), moved.To.ToString(), moved.Days, moved.Reason).ShouldBe(("2024-05-01", "2024-06-01", new(31, 31), "second"));
    }

    [Fact]
    public async Task A_corrected_date_is_no_move()
    {
        var since = await StartAsync("""{ "id": "a", "kind": "summit", "title": "A", "planned": "2024-05-01" }""");
        await world.PatchAsync("a", """{ "planned": "2024-05-02", "correction": true, "reason": "typo" }""");

        var digest = await SinceAsync(since);
        digest.Moved.ShouldBeEmpty();
        digest.Changed.ShouldHaveSingleItem().Fields.ShouldBe(["planned"]);
    }

    [Fact]
    public async Task A_new_one_that_is_decided_at_once_is_told_as_decided()
    {
        var since = await StartAsync("""{ "id": "a", "kind": "summit", "title": "A" }""");
        await world.RecordAsync("""{ "id": "b", "kind": "forum", "title": "B", "status": "held", "sources": [{ "url": "https://example.org/b" }] }""");
        await world.RecordAsync("""{ "id": "c", "kind": "forum", "title": "C" }""");

        var digest = await SinceAsync(since);
        digest.Decided.ShouldHaveSingleItem().Id.ShouldBe("b");
        digest.Added.ShouldHaveSingleItem().Id.ShouldBe("c");
    }

    [Fact]
    public async Task A_reopened_one_is_a_change_that_says_what_it_was()
    {
        var since = await StartAsync("""{ "id": "a", "kind": "forum", "title": "A", "status": "cancelled" }""");
        await world.PatchAsync("a", """{ "status": "planned", "planned": "2024-09", "reason": "a host was found" }""");

        var changed = (await SinceAsync(since)).Changed.ShouldHaveSingleItem();
        (changed.Was, changed.Status, changed.Reason).ShouldBe((Tracker.Milestones.Status.Cancelled, Tracker.Milestones.Status.Planned, "a host was found"));
    }

    [Fact]
    public async Task A_removed_one_is_told_as_it_was()
    {
        var since = await StartAsync("""{ "id": "a", "kind": "forum", "title": "A", "planned": "2024-05" }""");
        await world.PatchAsync("a", """{ "title": "Another name" }""");
        await world.RemoveAsync("a");

        var removed = (await SinceAsync(since)).Removed.ShouldHaveSingleItem();
        (removed.Id, removed.Title.ToString()).ShouldBe(("a", "A"));
    }

    [Fact]
    public async Task A_section_holds_200_entries_and_says_how_many_it_leaves_out()
    {
        var since = await StartAsync("""{ "id": "a", "kind": "forum", "title": "A" }""");
        for (var i = 0; i < 203; i++)
            await world.RecordAsync($$"""{ "id": "m-{{i:000}}", "kind": "forum", "title": "M", "planned": "2024-01-{{(i % 28) + 1:00}}" }""");

        var digest = await SinceAsync(since);
        digest.Added.Count.ShouldBe(200);
        digest.Overdue.Count.ShouldBe(200);
        digest.Omitted.ShouldBe(new Dictionary<string, int> { ["added"] = 3, ["overdue"] = 3 }, ignoreOrder: true);
    }

    [Fact]
    public async Task Long_titles_make_sections_shorter_so_that_the_digest_fits_into_its_row()
    {
        var since = await StartAsync("""{ "id": "a", "kind": "forum", "title": "A" }""");
        JsonObject title = new(Enumerable.Range(0, 20).Select(i => KeyValuePair.Create<string, JsonNode?>($"x-l{i}", new string('ж', 500))));
        for (var i = 0; i < 60; i++)
            await world.RecordAsync($$"""{ "id": "m-{{i:000}}", "kind": "forum", "title": {{title.ToJsonString(TrackerJson.Readable.Options)}}, "planned": "2024-01" }""");

        var (digest, json) = await MakeAsync(since);
        json.Length.ShouldBeLessThanOrEqualTo(DigestFold.MaxLength);
        (digest.Added.Count + digest.Omitted!["added"]).ShouldBe(60);

        var head = DigestHead.Of(1, digest with { Slot = new(2024, 2, 12), Slots = 1 });
        (await world.Host.Digests.InsertAsync(DigestWorld.Sample, head, json, [], Cancel)).ShouldBeTrue();
        (await world.Host.Digests.OfNumberAsync(DigestWorld.Sample, 1, Cancel)).Added.Count.ShouldBe(digest.Added.Count);
    }

    [Fact]
    public async Task The_same_window_gives_the_same_bytes_on_another_host()
    {
        await world.RecordSampleAsync();
        var (_, one) = await MakeAsync(0);
        var (_, other) = await MakeAsync(0, world.NewHost());
        other.ShouldBe(one);
    }

    private async Task<long> StartAsync(string milestone)
    {
        await world.RecordProgrammeAsync();
        await world.RecordAsync(milestone);
        return world.Host.Logs[DigestWorld.Sample].Cached!.Seq;
    }

    private async Task<Digest> SinceAsync(long seq) => (await MakeAsync(seq)).Digest;

    private async Task<(Digest Digest, string Json)> MakeAsync(long seq, DigestHost? host = null)
    {
        var log = (host ?? world.Host).Logs[DigestWorld.Sample];
        var view = await log.ReadAsync(Cancel);
        var events = await log.EventsAsync(seq, view.Seq, Cancel);
        return DigestFold.Make(new(new(seq, world.Now), events, new(view, world.Now), world.Now));
    }
}
