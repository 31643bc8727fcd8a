using System.Globalization;
using Tracker.Digests;

namespace Tracker.Tests.Digests;

/// <summary>The sample's programme as it went on: told each Monday, what was new since the Monday before.</summary>
public sealed class Digest_of_the_chairmanship_tests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private const string Reason = "The heads of state agreed on 3 and 4 July in Astana";
    private const string Source = """ "sources": [{ "url": "https://eng.sectsco.org/20240704/1420890.html", "publisher": "SCO Secretariat" }] """;

    private readonly DigestWorld world = new(At("2024-02-12T02:00:00Z"));

    [Fact]
    public async Task The_week_of_1_July_2024_names_the_moved_summit_and_what_was_decided_and_nothing_told_before()
    {
        await world.RecordSampleAsync();
        await UntilAsync("2024-07-01T03:00:00Z");
        await UntilAsync("2024-07-02T09:00:00Z");
        await world.PatchAsync("sco-summit-2024", $$"""{ "planned": "2024-07-03/2024-07-04", "place": "Astana", "reason": "{{Reason}}" }""");
        await UntilAsync("2024-07-04T12:00:00Z");
        string[] documents = ["anti-drug-strategy", "counter-terrorism-programme-2025-2027", "energy-strategy", "protected-areas-and-eco-tourism", "world-unity-initiative"];
        foreach (var document in documents)
            await world.PatchAsync(document, $$"""{ "status": "adopted", "actual": "2024-07-04", "related": [{ "type": "adoptedAt", "id": "sco-summit-2024" }], {{Source}} }""");
        await UntilAsync("2024-07-08T03:00:00Z");

        var digest = (await world.Host.Digests.OfSlotAsync(DigestWorld.Sample, new(2024, 7, 8), Cancel)).ShouldNotBeNull();

        digest.Slots.ShouldBe(1);
        digest.From.At.ShouldBe(At("2024-07-01T03:00:00Z"));
        digest.Decided.Select(entry => entry.Id).ShouldBe(documents);
        digest.Decided.ShouldAllBe(entry => entry.Sources![0].Publisher == "SCO Secretariat");
        var moved = digest.Moved.ShouldHaveSingleItem();
        (moved.Id, moved.From.ToString(), moved.To.ToString(), moved.Reason).ShouldBe(("sco-summit-2024", "2024-06", "2024-07-03/2024-07-04", Reason));
        moved.Days.ShouldBe(new(3, 32));
        digest.Overdue.Select(entry => entry.Id).ShouldBe(["chairmanship-ends", "development-strategy-2035", "improvement-concept", "sco-summit-2024"]);
        digest.Overdue[0].Since.ShouldBe(new(2024, 7, 1));
        digest.Added.ShouldBeEmpty();
        digest.Changed.ShouldBeEmpty();
        digest.Removed.ShouldBeEmpty();
        digest.Initiatives.Select(step => (step.Id, step.From, step.To)).ShouldContain(("anti-drug", Tracker.Initiatives.InitiativeStatus.Active, Tracker.Initiatives.InitiativeStatus.Completed));
        digest.Progress.Single(one => one.Priority == "security").ByStatus.ShouldBe(new Dictionary<string, int> { ["adopted"] = 4 });
    }

    [Fact]
    public async Task The_first_digest_tells_all_there_is_and_the_second_only_how_things_stand()
    {
        await world.RecordSampleAsync();
        await UntilAsync("2024-02-26T02:00:00Z");

        var first = (await world.Host.Digests.OfSlotAsync(DigestWorld.Sample, new(2024, 2, 19), Cancel))!;
        var second = (await world.Host.Digests.OfSlotAsync(DigestWorld.Sample, new(2024, 2, 26), Cancel))!;

        first.From.Seq.ShouldBe(0);
        first.Decided.Count.ShouldBe(10);
        first.Added.Count.ShouldBe(17);
        (second.From, second.To.Seq).ShouldBe((first.To, first.To.Seq));
        second.Sections.Take(5).ShouldAllBe(section => section.Entries.Count == 0);
        second.Hash.ShouldBe(first.Hash);
        (await world.Host.Digests.ToldAsync(DigestWorld.Sample, Cancel)).ShouldBe([(first.To.Seq, first.Hash), (first.To.Seq, first.Hash)]);
    }

    [Fact]
    public async Task What_holds_is_told_again_until_it_no_longer_does()
    {
        await world.RecordSampleAsync();
        await UntilAsync("2024-06-03T03:00:00Z");
        (await NewestAsync()).DueSoon.Select(entry => entry.Id).ShouldBe(["chairmanship-ends", "development-strategy-2035", "improvement-concept", "sco-summit-2024"]);

        await UntilAsync("2024-08-12T03:00:00Z");
        var august = await NewestAsync();
        august.DueSoon.ShouldBeEmpty();
        august.Overdue.Count.ShouldBe(4);
        august.Stale.ShouldNotContain(entry => entry.Id == "sco-summit-2024");
        august.Stale.Select(entry => entry.Id).ShouldContain("energy-strategy");
        august.Stale[0].Since.ShouldBe(new(2024, 2, 12));
    }

    /// <summary>The app ticks on every full hour.</summary>
    private async Task UntilAsync(string instant)
    {
        var end = At(instant);
        while (world.Now < end)
        {
            var next = new[] { world.Now.AddHours(1), end }.Min();
            world.Now = next;
            if (next.Minute == 0)
                await world.Host.TickAsync();
        }
    }

    private async Task<Digest> NewestAsync()
    {
        var head = await world.Host.Digests.NewestAsync(DigestWorld.Sample, Cancel);
        return await world.Host.Digests.OfNumberAsync(DigestWorld.Sample, head!.Number, Cancel);
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
