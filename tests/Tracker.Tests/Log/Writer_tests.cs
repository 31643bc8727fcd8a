using Azure;
using Microsoft.Extensions.Time.Testing;
using Tracker.Log;

namespace Tracker.Tests.Log;

public sealed class Writer_tests(AzuriteFixture azurite)
{
    private readonly Stores _stores = new(azurite, AzuriteFixture.UniqueTable());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_operation_costs_what_the_design_says()
    {
        Wire wire = new();
        var log = _stores.New(wire)["programme"];
        await log.Writer.WriteAsync(Notes.Add("first"));

        (await wire.CountAsync(() => log.Writer.WriteAsync(Notes.Add("a")))).ShouldBe(1, "an accepted write");
        (await wire.CountAsync(() => log.Writer.WriteAsync(Notes.Add("a")))).ShouldBe(1, "a refusal");
        (await wire.CountAsync(() => log.Writer.WriteAsync(Notes.Set("a", "text")))).ShouldBe(1, "a no-op");
        (await wire.CountAsync(() => log.ReadAsync(Cancel))).ShouldBe(1, "a read");
        (await wire.CountAsync(() => log.ReadAsync(Cancel, TimeSpan.FromMinutes(1)))).ShouldBe(0, "a read that may be old");
        (await wire.CountAsync(() => log.ChangesAsync(2, 100, Cancel))).ShouldBe(1, "the feed with nothing new");
        (await wire.CountAsync(() => log.ChangesAsync(0, 100, Cancel))).ShouldBe(1, "the feed near the head");
    }

    [Fact]
    public async Task A_refusal_on_an_old_view_costs_one_look_and_tells_the_truth()
    {
        Wire wire = new();
        var (mine, other) = (_stores.New(wire)["programme"], _stores.New()["programme"]);
        await mine.Writer.WriteAsync(Notes.Add("a"));
        await other.Writer.WriteAsync(Notes.Remove("a"));

        // Here "a" is still there.
        (await wire.CountAsync(async () => (await mine.Writer.WriteAsync(Notes.Set("a", "text"))).Answer().ShouldBe("unknown"))).ShouldBe(1);
        await other.Writer.WriteAsync(Notes.Add("b"));
        (await mine.Writer.WriteAsync(Notes.Add("b"))).Answer().ShouldBe("taken");
    }

    [Fact]
    public async Task Writes_that_come_together_fill_transactions()
    {
        Wire wire = new();
        var log = _stores.New(wire)["programme"];
        await log.Writer.WriteAsync(Notes.Add("first"));

        // 50 events and 50 rows are the 100 that a transaction takes.
        (await wire.CountAsync(() => Task.WhenAll(log.Writer.WriteAll(Enumerable.Range(0, 490).Select(n => Notes.Add($"n{n}")))))).ShouldBe(10);
        // One row in its last state: 99 events.
        (await wire.CountAsync(() => Task.WhenAll(log.Writer.WriteAll(Enumerable.Range(0, 99).Select(n => Notes.Set("first", $"text {n}")))))).ShouldBe(1);
        (await log.VerifyAsync([], Cancel)).Mismatches.ShouldBeEmpty();
    }

    [Fact]
    public async Task Large_writes_share_transactions_by_their_bytes()
    {
        var log = _stores.New(options: options => options.MaxCommitBytes = 2_000_000)["programme"];
        var text = new string('ш', 20_000);
        await Task.WhenAll(log.Writer.WriteAll(Enumerable.Range(0, 30).Select(n => Notes.Add($"n{n}", text))));
        (await _stores.New()["programme"].ReadAsync(Cancel)).State.Texts.Count(note => note.Value == text).ShouldBe(30);
        (await log.VerifyAsync([], Cancel)).Mismatches.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(49)]
    public async Task A_write_that_storage_refuses_fails_alone(int others)
    {
        var log = _stores.New()["programme"];
        var writes = Enumerable.Range(0, others).Select(n => Notes.Add($"n{n}")).ToList();
        // A row key may not be longer than a kibibyte.
        writes.Insert(others / 2, Notes.Add(new string('x', 600)));
        var written = log.Writer.WriteAll(writes);

        (await Should.ThrowAsync<RequestFailedException>(written[others / 2])).Status.ShouldBe(400);
        foreach (var one in written.Where(one => one != written[others / 2]))
            (await one).Answer().ShouldBe("added");
        (await log.ReadAsync(Cancel)).Seq.ShouldBe(others);
        (await log.VerifyAsync([], Cancel)).Mismatches.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_write_whose_decision_fails_fails_alone()
    {
        var log = _stores.New()["programme"];
        var written = log.Writer.WriteAll([Notes.Add("a"), (_, _) => throw new InvalidTimeZoneException(), Notes.Add("b")]);
        (await written[0]).Answer().ShouldBe("added");
        await Should.ThrowAsync<InvalidTimeZoneException>(written[1]);
        (await written[2]).Answer().ShouldBe("added");
    }

    [Fact]
    public async Task Recorded_times_never_go_back()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2024, 2, 12, 3, 0, 0, TimeSpan.Zero).AddTicks(7));
        var late = new FakeTimeProvider(time.GetUtcNow().AddDays(-1));
        await _stores.New(time: time)["programme"].Writer.WriteAsync(Notes.Add("a"));
        var log = _stores.New(time: late)["programme"];
        await log.Writer.WriteAsync(Notes.Add("b"));

        (await log.EventsAsync(0, 2, Cancel)).Select(e => e.RecordedAt).ShouldAllBe(at => at == new DateTimeOffset(2024, 2, 12, 3, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_writer_that_is_far_behind_catches_up_by_pages()
    {
        Wire wire = new();
        var (mine, other) = (_stores.New(wire)["programme"], _stores.New()["programme"]);
        await mine.Writer.WriteAsync(Notes.Add("a"));
        await Task.WhenAll(other.Writer.WriteAll(Enumerable.Range(0, 1_100).Select(n => Notes.Set("a", $"text {n}"))));

        // A conflict, the next thousand, the rest, the commit.
        (await wire.CountAsync(async () => (await mine.Writer.WriteAsync(Notes.Add("b"))).Answer().ShouldBe("added"))).ShouldBe(4);
        mine.Cached!.Seq.ShouldBe(1_102);
    }

    [Fact]
    public async Task Every_reader_sees_what_another_store_has_acknowledged()
    {
        var (mine, other) = (_stores.New()["programme"], _stores.New()["programme"]);
        for (var n = 0; n < 20; n++)
        {
            await mine.Writer.WriteAsync(Notes.Add($"n{n}"));
            var reads = await Task.WhenAll(other.ReadAsync(Cancel), other.ReadAsync(Cancel), other.ReadAsync(Cancel));
            reads.ShouldAllBe(view => view.Seq == n + 1);
        }
    }
}
