using Tracker.Digests;
using Tracker.Log;
using Tracker.Simulation.Time;

namespace Tracker.Tests.Digests;

/// <summary>
/// Two months of daily digests in a world of faults, from two hosts that come anew now and then and whose clocks differ.
/// </summary>
public sealed class DigestRun_fault_tests
{
    private const int Hours = 24 * 60;

    private static readonly TimeSpan[] Skews = [TimeSpan.FromMinutes(-3), TimeSpan.FromMinutes(4)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Windows_join_and_each_slot_has_one_digest_under_all_faults(int seed)
    {
        FaultyWorld world = new(seed);
        var random = world.Random;
        world.Run(async () =>
        {
            DigestHost[] hosts = [NewHost(0), NewHost(1)];
            await FaultyWorld.RecordProgrammeAsync(hosts[0]);
            world.BeginFaults();
            for (var hour = 0; hour < Hours; hour++)
            {
                await world.MaybeWriteAsync(hosts[random.Next(2)]);
                Task[] ticks = [hosts[0].TickAsync(), hosts[1].TickAsync()];
                foreach (var tick in ticks)
                    await FaultyWorld.ToleratedAsync(tick);
                if (random.Next(30) == 0)
                    hosts[random.Next(2)] = NewHost(random.Next(2));
                await world.PassAsync();
            }

            world.EndFaults();
            await hosts[0].TickAsync();
            await CheckAsync(NewHost(0));
        });

        DigestHost NewHost(int which) => world.NewHost(time: new SkewedTime(world.Time, () => Skews[which]));
    }

    private static async Task CheckAsync(DigestHost fresh)
    {
        var heads = (await fresh.Digests.ListAsync(FaultyWorld.Programme, CancellationToken.None)).Reverse().ToList();
        var view = await fresh.Logs[FaultyWorld.Programme].ReadAsync(CancellationToken.None);
        var events = await fresh.Logs[FaultyWorld.Programme].EventsAsync(0, view.Seq, CancellationToken.None);
        Slots slots = new(view.State.Programme!.Value!.Digest!, view.State.Programme.Value.Zone);
        var last = heads[^1];

        heads.Count.ShouldBeGreaterThan(30);
        heads.Select(head => head.Number).ShouldBe(Enumerable.Range(1, heads.Count).Select(number => (long)number));
        heads.Select(head => head.Slot).ShouldBe(heads.Select(head => head.Slot).Distinct().Order());
        heads.Sum(head => head.Slots).ShouldBe(slots.Count(slot => slots.At(slot) > events[0].RecordedAt, last.Slot));
        heads[0].From.Seq.ShouldBe(0);
        heads.Skip(1).Select(head => head.From).ShouldBe(heads.SkipLast(1).Select(head => head.To));
        heads.Sum(head => head.Counts.GetValueOrDefault("added")).ShouldBe(events.Count(e => e.Subject.Kind == SubjectKind.Milestone && e.Seq <= last.To.Seq));
        heads.ShouldAllBe(head => events[(int)head.To.Seq - 1].Hash == head.Hash);
    }
}
