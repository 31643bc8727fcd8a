using Tracker.Log;

namespace Tracker.Tests.Log;

public sealed class AsOf_tests(AzuriteFixture azurite)
{
    private readonly string _table = AzuriteFixture.UniqueTable();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_number_gives_what_a_fold_from_event_1_gives()
    {
        var log = await WrittenAsync(60, TimeProvider.System);
        var head = await log.ReadAsync(Cancel);
        var events = await log.EventsAsync(0, head.Seq, Cancel);
        events.Count.ShouldBe((int)head.Seq);

        for (var seq = 0; seq <= head.Seq; seq++)
        {
            var folded = View<Notes>.Empty.Apply(events.Take(seq));
            var back = await log.AsOfAsync(head, seq, Cancel);
            (back.Seq, back.RecordedAt, back.Hash).ShouldBe((folded.Seq, folded.RecordedAt, folded.Hash));
            RowsOf(back.State).ShouldBe(RowsOf(folded.State), $"at {seq}");
        }
    }

    [Fact]
    public async Task An_instant_is_the_last_event_not_after_it()
    {
        Microsoft.Extensions.Time.Testing.FakeTimeProvider time = new(new DateTimeOffset(2024, 2, 12, 3, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(7) };
        var log = await WrittenAsync(20, time);
        var head = await log.ReadAsync(Cancel);
        var events = await log.EventsAsync(0, head.Seq, Cancel);

        foreach (var at in events.SelectMany(e => new[] { e.RecordedAt, e.RecordedAt.AddTicks(-1), e.RecordedAt.AddTicks(1) }))
            (await log.AsOfAsync(head, at, Cancel)).Seq.ShouldBe(events.LastOrDefault(e => e.RecordedAt <= at)?.Seq ?? 0);
        (await log.AsOfAsync(head, DateTimeOffset.MaxValue, Cancel)).ShouldBeSameAs(head);
    }

    [Fact]
    public async Task Walking_back_costs_one_request_for_each_thousand_events_and_none_at_the_head()
    {
        Wire wire = new();
        Stores stores = new(azurite, _table);
        var log = stores.New(wire)["programme"];
        await Task.WhenAll(log.Writer.WriteAll(Enumerable.Range(0, 1_050).Select(n => Notes.Add($"n{n}"))));
        var head = await log.ReadAsync(Cancel);

        (await wire.CountAsync(() => log.AsOfAsync(head, 1_050, Cancel))).ShouldBe(0);
        (await wire.CountAsync(() => log.AsOfAsync(head, 100, Cancel))).ShouldBe(1);
        (await wire.CountAsync(() => log.AsOfAsync(head, 20, Cancel))).ShouldBe(2);
        (await wire.CountAsync(() => log.AsOfAsync(head, DateTimeOffset.MaxValue, Cancel))).ShouldBe(0);
        // It stops as soon as it has seen enough.
        (await wire.CountAsync(() => log.AsOfAsync(head, head.RecordedAt.AddTicks(-1), Cancel))).ShouldBeLessThan(2);
        (await wire.CountAsync(() => log.EventsAsync(0, 1_000, Cancel))).ShouldBe(1);
        // A cold view: the newest event, the rows by the thousand, the tail.
        var cold = stores.New(wire)["programme"];
        (await wire.CountAsync(() => cold.ReadAsync(Cancel))).ShouldBe(2 + 2);
    }

    private static IEnumerable<string> RowsOf(Notes state) =>
        state.Subjects.Select(subject => state.RowOf(subject)).Select(row => $"{row.Subject.Id} {row.Seq} {row.Json} {row.Trail}");

    // Few notes and many writes, so that they come, change, go and come again.
    private async Task<ProgrammeLog<Notes>> WrittenAsync(int writes, TimeProvider time)
    {
        var log = new Stores(azurite, _table).New(time: time)["programme"];
        Random random = new(7);
        for (var n = 0; n < writes; n++)
        {
            var id = $"n{random.Next(4)}";
            await log.Writer.WriteAsync(random.Next(3) switch { 0 => Notes.Remove(id), 1 => Notes.Set(id, $"text {n}"), _ => Notes.Add(id, $"new {n}") });
        }

        return log;
    }
}
