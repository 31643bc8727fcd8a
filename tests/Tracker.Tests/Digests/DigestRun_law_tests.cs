using System.Globalization;
using Tracker.Digests;
using Tracker.Log;

namespace Tracker.Tests.Digests;

/// <summary>
/// A year of the sample's programme: the timer's ticks are lost, doubled, late, and come to two hosts at once, whose clocks differ. The digests are as if
/// one clock had ticked well.
/// </summary>
public sealed class DigestRun_law_tests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2023-07-05T06:00:00Z", CultureInfo.InvariantCulture);

    public static TheoryData<int, string> Years
    {
        get
        {
            TheoryData<int, string> years = [];
            foreach (var cadence in new[] { "daily", "weekly", "monthly" })
            {
                for (var seed = 1; seed <= 2; seed++)
                    years.Add(seed, cadence);
            }

            return years;
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public async Task Each_slot_has_one_digest_and_each_event_is_in_one(int seed, string cadence)
    {
        Random random = new(seed);
        DigestWorld world = new(Start, seed);
        await world.RecordProgrammeAsync(digest: $$"""{ "cadence": "{{cadence}}", "time": "08:00" }""");
        DigestHost[] hosts = [world.NewHost(seed + 1), world.NewHost(seed + 2)];
        for (var now = Start; now < Start.AddYears(1); now = now.AddHours(2))
        {
            await RecordSomethingAsync(world, random);
            world.Now = now.AddMinutes(random.Next(90));
            await TickSomehowAsync(hosts, random);
        }

        world.Now = Start.AddYears(1).AddHours(1);
        await hosts[0].TickAsync();
        await CheckAsync(world, cadence);
    }

    private static async Task RecordSomethingAsync(DigestWorld world, Random random)
    {
        if (random.Next(20) == 0)
            await world.RecordAsync("""{ "kind": "meeting", "title": "Meeting of ministers", "planned": "2024-06" }""");
    }

    private static async Task TickSomehowAsync(DigestHost[] hosts, Random random)
    {
        switch (random.Next(8))
        {
            case 0 or 1:
                break;
            case 2 or 3:
                await Task.WhenAll(hosts.Select(host => host.TickAsync()));
                break;
            case 4:
                await Task.WhenAll(hosts.Concat(hosts).Select(host => host.TickAsync()));
                break;
            default:
                await hosts[random.Next(hosts.Length)].TickAsync();
                break;
        }
    }

    private static async Task CheckAsync(DigestWorld world, string cadence)
    {
        var fresh = world.NewHost();
        var heads = (await fresh.Digests.ListAsync(DigestWorld.Sample, Cancel)).Reverse().ToList();
        var view = await fresh.Logs[DigestWorld.Sample].ReadAsync(Cancel);
        Slots slots = new(view.State.Programme!.Value!.Digest!, view.State.Programme.Value.Zone);

        heads.Select(head => head.Number).ShouldBe(Enumerable.Range(1, heads.Count).Select(number => (long)number));
        heads.Select(head => head.Slot).ShouldBe(heads.Select(head => head.Slot).Distinct().Order());
        heads.Count.ShouldBeGreaterThan(cadence switch { "daily" => 300, "weekly" => 50, _ => 11 });
        heads.Sum(head => head.Slots).ShouldBe(slots.Count(slot => slots.At(slot) > Start, heads[^1].Slot));
        slots.Latest(world.Now).ShouldBe(heads[^1].Slot);

        var last = heads[^1].To;
        heads[0].From.Seq.ShouldBe(0);
        foreach (var (before, after) in heads.Zip(heads.Skip(1)))
        {
            after.From.ShouldBe(before.To);
            after.To.At.ShouldBeGreaterThanOrEqualTo(slots.At(after.Slot));
        }

        var events = await fresh.Logs[DigestWorld.Sample].EventsAsync(0, view.Seq, Cancel);
        events.Where(e => e.Seq > last.Seq).ShouldAllBe(e => e.RecordedAt > last.At);
        events.Count(e => e.Subject.Kind == SubjectKind.Milestone && e.Seq <= last.Seq).ShouldBe(heads.Sum(head => head.Counts.GetValueOrDefault("added")));
        (await fresh.Digests.ToldAsync(DigestWorld.Sample, Cancel)).ShouldAllBe(told => events[(int)told.Seq - 1].Hash == told.Hash);
    }
}
