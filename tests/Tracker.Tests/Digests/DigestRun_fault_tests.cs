using System.Globalization;
using System.Text.Json.Nodes;
using Tracker.Digests;
using Tracker.Log;
using Tracker.Milestones;
using Tracker.Programmes;
using Tracker.Simulation;
using Tracker.Simulation.Faults;
using Tracker.Simulation.Time;

namespace Tracker.Tests.Digests;

/// <summary>
/// Two months of daily digests on a table service that loses requests and answers, is busy, slow, and applies things late, from two hosts that come anew
/// now and then and whose clocks differ. On virtual time, so that nobody waits.
/// </summary>
public sealed class DigestRun_fault_tests
{
    private const string Programme = DigestWorld.Sample;
    private const int Hours = 24 * 60;

    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2024-02-12T06:00:00Z", CultureInfo.InvariantCulture);
    private static readonly TimeSpan[] Skews = [TimeSpan.FromMinutes(-3), TimeSpan.FromMinutes(4)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Windows_join_and_each_slot_has_one_digest_under_all_faults(int seed)
    {
        VirtualTime time = new(Start);
        SimulatedTableService service = new(new SimulatedTableOptions { Jitter = 0.5, ShortPages = 0.1 }, time, seed);
        Random random = new(seed);
        new SimulationContext(time).Run(async () =>
        {
            DigestHost[] hosts = [NewHost(0), NewHost(1)];
            await hosts[0].RecordProgrammeAsync(Programme, """{ "cadence": "daily", "time": "08:00" }""");
            service.Faults = FaultProfile.Even(0.2).Decide;
            for (var hour = 0; hour < Hours; hour++)
            {
                await WriteAsync(hosts[random.Next(2)], random);
                Task[] ticks = [hosts[0].TickAsync(), hosts[1].TickAsync()];
                foreach (var tick in ticks)
                    await ToleratedAsync(tick);
                if (random.Next(30) == 0)
                    hosts[random.Next(2)] = NewHost(random.Next(2));
                await Task.Delay(TimeSpan.FromMinutes(random.Next(30, 60)), time);
            }

            service.Faults = null;
            await hosts[0].TickAsync();
            await CheckAsync(NewHost(0));
        }, TimeSpan.FromDays(100));

        DigestHost NewHost(int which) => new(
            service.Connect(), new SkewedTime(time, () => Skews[which]), new Random(random.Next()), parallelism: 4, allowPrivate: false, new LogOptions());
    }

    private static Task WriteAsync(DigestHost host, Random random) => random.Next(6) > 0 ? Task.CompletedTask : ToleratedAsync(
        host.Logs[Programme].Writer.WriteAsync<WriteOutcome>(
            (view, _) => MilestoneWrites.Record(view, MilestoneDraft.Of(new JsonObject { ["kind"] = "meeting", ["title"] = "Meeting" }), null)));

    private static async Task ToleratedAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception failure) when (failure is StorageUnavailableException or OutcomeUnknownException)
        {
            // The next tick, or the next writer, goes on.
        }
    }

    private static async Task CheckAsync(DigestHost fresh)
    {
        var heads = (await fresh.Digests.ListAsync(Programme, CancellationToken.None)).Reverse().ToList();
        var view = await fresh.Logs[Programme].ReadAsync(CancellationToken.None);
        var events = await fresh.Logs[Programme].EventsAsync(0, view.Seq, CancellationToken.None);
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
