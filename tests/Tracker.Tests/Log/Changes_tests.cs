using Microsoft.Extensions.Time.Testing;
using Tracker.Log;

namespace Tracker.Tests.Log;

public sealed class Changes_tests(AzuriteFixture azurite)
{
    private readonly Stores _stores = new(azurite, AzuriteFixture.UniqueTable());
    private readonly Wire _wire = new();
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_consumer_gets_every_event_once_and_in_order_and_sees_the_same_state()
    {
        var (mine, other) = (_stores.New(_wire)["programme"], _stores.New()["programme"]);
        Random random = new(3);
        await mine.ReadAsync(Cancel);
        var writing = Parallel.ForAsync(0, 300, Cancel, async (n, _) =>
        {
            var id = $"n{n % 13}";
            await other.Writer.WriteAsync((n % 3) switch { 0 => Notes.Remove(id), 1 => Notes.Set(id, $"text {n}"), _ => Notes.Add(id, $"new {n}") });
        });
        var view = View<Notes>.Empty;
        while (true)
        {
            var done = writing.IsCompleted;
            var changes = await mine.ChangesAsync(view.Seq, random.Next(1, 20), Cancel);
            view = view.Apply(changes.Events);
            changes.Head.Seq.ShouldBeGreaterThanOrEqualTo(view.Seq);
            if (done && changes.Events.Count == 0)
                break;
        }

        var now = await other.ReadAsync(Cancel);
        (view.Hash, view.Seq).ShouldBe((now.Hash, now.Seq));
        view.State.Texts.ShouldBe(now.State.Texts, ignoreOrder: true);
    }

    [Fact]
    public async Task A_consumer_that_is_far_behind_gets_its_piece_of_the_log_from_where_it_is()
    {
        var log = _stores.New(_wire)["programme"];
        await Task.WhenAll(log.Writer.WriteAll(Enumerable.Range(0, 1_100).Select(n => Notes.Set("a", $"text {n}")).Prepend(Notes.Add("a"))));

        Changes<Notes> changes = null!;
        (await _wire.CountAsync(async () => changes = await log.ChangesAsync(0, 10, Cancel))).ShouldBe(2);
        (changes.Events.Count, changes.Events[0].Seq, changes.Head.Seq).ShouldBe((10, 1, 1_101));
        (await _wire.CountAsync(async () => changes = await log.ChangesAsync(1_000, 10, Cancel))).ShouldBe(1);
        (changes.Events.Count, changes.Events[0].Seq).ShouldBe((10, 1_001));
        (await log.ChangesAsync(1_101, 10, Cancel)).Events.ShouldBeEmpty();
        (await log.ChangesAsync(5_000, 10, Cancel)).Events.ShouldBeEmpty();
        (await _stores.New()["programme"].ChangesAsync(1_099, 10, Cancel)).Events.Select(e => e.Seq).ShouldBe([1_100, 1_101]);
    }

    [Fact]
    public async Task Who_waits_is_woken_by_a_write_in_this_process()
    {
        var log = _stores.New(_wire, _time)["programme"];
        await log.Writer.WriteAsync(Notes.Add("a"));
        var waiting = log.WaitForChangeAsync(1, TimeSpan.FromSeconds(30), Cancel);
        var other = log.WaitForChangeAsync(1, TimeSpan.FromSeconds(30), Cancel);
        waiting.IsCompleted.ShouldBeFalse();

        // The clock stands still: it is the write that wakes them.
        await log.Writer.WriteAsync(Notes.Add("b"));
        (await waiting).Seq.ShouldBe(2);
        (await other).Seq.ShouldBe(2);
        (await log.WaitForChangeAsync(1, TimeSpan.FromSeconds(30), Cancel)).Seq.ShouldBe(2);
    }

    [Fact]
    public async Task Who_waits_sees_another_process_within_a_second_or_so()
    {
        var (log, other) = (_stores.New(_wire, _time)["programme"], _stores.New()["programme"]);
        await log.Writer.WriteAsync(Notes.Add("a"));
        var waiting = Enumerable.Range(0, 20).Select(_ => log.WaitForChangeAsync(1, TimeSpan.FromSeconds(30), Cancel)).ToList();
        await other.Writer.WriteAsync(Notes.Add("b"));

        var requests = await _wire.CountAsync(() => Driven(Task.WhenAll(waiting), TimeSpan.FromSeconds(3)));
        requests.ShouldBeLessThan(10, "all who wait share their looks");
        waiting.ShouldAllBe(one => one.Result.Seq == 2);
    }

    [Fact]
    public async Task Who_waits_in_vain_is_told_when_the_time_is_up()
    {
        var log = _stores.New(_wire, _time)["programme"];
        await log.Writer.WriteAsync(Notes.Add("a"));
        var start = _time.GetTimestamp();
        var waiting = log.WaitForChangeAsync(1, TimeSpan.FromSeconds(3), Cancel);
        await Driven(waiting, TimeSpan.FromSeconds(10));
        (await waiting).Seq.ShouldBe(1);
        _time.GetElapsedTime(start).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Who_goes_away_waits_no_longer()
    {
        var log = _stores.New(_wire, _time)["programme"];
        await log.Writer.WriteAsync(Notes.Add("a"));
        using CancellationTokenSource gone = new();
        var waiting = log.WaitForChangeAsync(1, TimeSpan.FromSeconds(30), gone.Token);
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
    }

    private async Task Driven(Task work, TimeSpan atMost)
    {
        for (var passed = TimeSpan.Zero; passed < atMost && !work.IsCompleted; passed += TimeSpan.FromMilliseconds(100))
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Cancel);
        }

        await work.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, Cancel);
    }
}
