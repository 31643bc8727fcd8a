using System.Globalization;
using Tracker.Digests.Rendering;
using Tracker.Simulation;
using Tracker.Simulation.Faults;

namespace Tracker.Tests.Digests;

/// <summary>What a run costs, and what it does when something is wrong.</summary>
public sealed class DigestRun_tests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly DigestWorld world = DigestWorld.Running(At("2024-02-12T02:00:00Z"));

    [Fact]
    public async Task Thousand_programmes_due_in_one_tick_cost_what_the_design_says()
    {
        const int programmes = 1_000;
        await RecordAsync(programmes);
        await world.Host.TickAsync();
        world.Now = At("2024-02-19T02:00:00Z");

        var before = world.Service.Counts;
        await world.Host.TickAsync();
        var due = world.Service.Counts.Since(before);

        // The list of programmes; for each its tail, its last digest (there is none yet to remember), its events, its write.
        due.Reads.Requests.ShouldBe(1 + (3 * programmes));
        due.Writes.Requests.ShouldBe(programmes);

        before = world.Service.Counts;
        await world.Host.TickAsync();
        var idle = world.Service.Counts.Since(before);
        idle.Total.Requests.ShouldBe(1 + programmes);
        idle.Writes.Requests.ShouldBe(0);

        before = world.Service.Counts;
        world.Now = At("2024-02-26T02:00:00Z");
        await world.Host.TickAsync();
        var again = world.Service.Counts.Since(before);
        again.Reads.Requests.ShouldBe(1 + programmes);
        again.Writes.Requests.ShouldBe(programmes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task No_more_programmes_are_worked_on_at_a_time_than_the_setting_says(int parallelism)
    {
        await RecordAsync(40);
        world.Now = At("2024-02-19T02:00:00Z");
        CountingTransport transport = new(world.Service.CreateTransport());
        var host = world.NewHost(parallelism: parallelism, transport: transport);
        await host.TickAsync();

        transport.Most.ShouldBe(parallelism);
        (await host.Digests.ListAsync("p-0039", Cancel)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Views_of_many_programmes_take_no_more_memory_than_those_of_a_few()
    {
        const int programmes = 300;
        await RecordAsync(programmes);
        world.Now = At("2024-02-19T02:00:00Z");
        DigestHost host = null!;
        var most = 0L;
        CountingTransport transport = new(world.Service.CreateTransport(), () => most = Math.Max(most, host.Logs.Bytes));
        host = new(SimulatedTableService.Connect(transport), world.Time, new Random(1), parallelism: 16, allowPrivate: false, new() { ViewMegabytes = 1 });
        await host.TickAsync();

        var whole = world.Host.Logs.Bytes;
        whole.ShouldBeGreaterThan(1_000_000);
        most.ShouldBeLessThan(1_100_000);
        (await host.Digests.ListAsync("p-0299", Cancel)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_programme_that_storage_refuses_holds_up_no_other()
    {
        await RecordAsync(5);
        world.Now = At("2024-02-19T02:00:00Z");
        world.Service.Faults = (request, _) => request.PartitionKey == "p-0002" && request.Kind == OperationKind.Transaction ? Fault.Busy() : null;
        await world.Host.TickAsync();
        world.Service.Faults = null;

        (await MadeAsync()).ShouldBe([1, 1, 0, 1, 1]);
        await world.Host.TickAsync();
        (await MadeAsync()).ShouldBe([1, 1, 1, 1, 1]);

        async Task<IEnumerable<int>> MadeAsync()
        {
            List<int> counts = [];
            for (var i = 0; i < 5; i++)
                counts.Add((await world.Host.Digests.ListAsync($"p-{i:0000}", Cancel)).Count);
            return counts;
        }
    }

    [Fact]
    public async Task A_lost_answer_makes_no_second_digest()
    {
        await RecordAsync(1);
        world.Now = At("2024-02-19T02:00:00Z");
        var lost = 0;
        world.Service.Faults = (request, _) => request.Kind == OperationKind.Transaction && lost++ == 0 ? Fault.LostAnswer : null;
        await world.Host.TickAsync();
        lost.ShouldBe(2);
        (await world.Host.Digests.ListAsync("p-0000", Cancel)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_schedule_that_is_set_late_begins_with_a_digest_of_all_that_was_and_says_so()
    {
        await world.RecordProgrammeAsync(digest: "null");
        await world.RecordAsync("""{ "kind": "forum", "title": "Before anybody wanted a digest" }""");
        world.Now = At("2024-06-05T02:00:00Z");
        await world.RecordProgrammeAsync();
        world.Now = At("2024-06-10T05:00:00Z");
        await world.Host.TickAsync();

        var digest = await world.Host.Digests.OfSlotAsync(DigestWorld.Sample, new(2024, 6, 10), Cancel);
        (digest!.From.Seq, digest.To.Seq).ShouldBe((0, 3));
        digest.Added.ShouldHaveSingleItem();
        MarkdownDigest.Write(digest, "en").ShouldContain("12 February – 10 June 2024");
    }

    private async Task RecordAsync(int programmes)
    {
        for (var i = 0; i < programmes; i++)
            await world.RecordProgrammeAsync($"p-{i:0000}");
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
