using Microsoft.Extensions.Time.Testing;
using Tracker.Log;

namespace Tracker.Tests.Log;

public sealed class Idempotency_tests(AzuriteFixture azurite)
{
    private readonly Stores _stores = new(azurite, AzuriteFixture.UniqueTable());
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 2, 12, 3, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_key_and_request_replay_the_first_answer_and_another_request_does_not()
    {
        var (mine, other) = (Log(), Log());
        (await WriteAsync(mine, "k", "a")).ShouldBe("added");
        foreach (var log in new[] { mine, other })
        {
            (await WriteAsync(log, "k", "a")).ShouldBe("replayed kept: added 1");
            (await WriteAsync(log, "k", "b")).ShouldBe("KeyReused");
        }

        (await WriteAsync(other, "k2", "a")).ShouldBe("taken");
        (await mine.ReadAsync(Cancel)).Seq.ShouldBe(1);
    }

    [Fact]
    public async Task A_key_is_looked_up_before_a_refusal_and_before_a_made_id_moves_on()
    {
        var (mine, other) = (Log(), Log());
        await mine.Writer.WriteAsync(Notes.Add("a"));
        (await WriteAsync(mine, "k", "b")).ShouldBe("added");
        // A view that is two events old, and one that would take the next free id.
        (await WriteAsync(other, "k", "b")).ShouldBe("replayed kept: added 2");
        (await other.Writer.WriteAsync(
            (view, now) => Notes.Add($"b{view.Seq}")(view, now), Claim("k", "b"), static (answer, _) => answer)).Answer().ShouldBe("replayed kept: added 2");
        (await other.ReadAsync(Cancel)).Seq.ShouldBe(2);
    }

    [Fact]
    public async Task A_refusal_keeps_no_answer()
    {
        var log = Log();
        await log.Writer.WriteAsync(Notes.Add("a"));
        (await WriteAsync(log, "k", "a")).ShouldBe("taken");
        await log.Writer.WriteAsync(Notes.Remove("a"));
        (await WriteAsync(log, "k", "a")).ShouldBe("added");
    }

    [Fact]
    public async Task A_key_in_flight_is_busy()
    {
        var log = Log();
        var first = WriteAsync(log, "k", "a");
        (await WriteAsync(log, "k", "a")).ShouldBe("KeyBusy");
        (await first).ShouldBe("added");
        (await WriteAsync(log, "k", "a")).ShouldBe("replayed kept: added 1");
    }

    [Fact]
    public async Task Of_stores_that_race_with_one_key_one_writes_and_the_others_replay()
    {
        ProgrammeLog<Notes>[] logs = [Log(), Log(), Log(), Log()];
        for (var round = 1; round <= 10; round++)
        {
            var answers = await Task.WhenAll(logs.Select(log => WriteAsync(log, $"k{round}", $"n{round}")));
            answers.Count(answer => answer == "added").ShouldBe(1);
            answers.Count(answer => answer == $"replayed kept: added {round}").ShouldBe(3);
        }

        (await logs[0].ReadAsync(Cancel)).Seq.ShouldBe(10);
    }

    [Fact]
    public async Task An_expired_key_is_free_again()
    {
        var log = Log();
        await WriteAsync(log, "k", "a");
        _time.Advance(TimeSpan.FromHours(25));
        (await WriteAsync(log, "k", "b")).ShouldBe("added");
        (await WriteAsync(log, "k", "b")).ShouldBe("replayed kept: added 2");
    }

    [Fact]
    public async Task The_sweep_deletes_expired_keys_and_no_others()
    {
        var log = Log();
        (await log.SweepKeysAsync(Cancel)).ShouldBe(0);
        for (var n = 0; n < 120; n++)
            await WriteAsync(log, $"old {n}", $"o{n}");
        _time.Advance(TimeSpan.FromHours(23));
        for (var n = 0; n < 3; n++)
            await WriteAsync(log, $"new {n}", $"n{n}");
        (await log.SweepKeysAsync(Cancel)).ShouldBe(0);
        _time.Advance(TimeSpan.FromHours(1));

        // Two sweeps at once: each key is deleted by one of them.
        (await Task.WhenAll(log.SweepKeysAsync(Cancel), Log().SweepKeysAsync(Cancel))).Sum().ShouldBe(120);
        (await WriteAsync(log, "new 1", "n1")).ShouldStartWith("replayed");
        (await WriteAsync(log, "old 1", "x")).ShouldBe("added");
        (await log.VerifyAsync([], Cancel)).Mismatches.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_sweep_spares_a_key_that_is_used_again_while_it_works()
    {
        Wire wire = new();
        var (log, sweeping) = (Log(), _stores.New(wire, _time)["programme"]);
        await WriteAsync(log, "k1", "a");
        await WriteAsync(log, "k2", "b");
        _time.Advance(TimeSpan.FromHours(24));
        wire.Next = request =>
        {
            if (request.Method == Azure.Core.RequestMethod.Post)
            {
                wire.Next = static _ => Fault.None;
                WriteAsync(log, "k1", "c").GetAwaiter().GetResult().ShouldBe("added");
            }

            return Fault.None;
        };

        (await sweeping.SweepKeysAsync(Cancel)).ShouldBe(1);
        (await WriteAsync(log, "k1", "c")).ShouldStartWith("replayed");
    }

    [Fact]
    public async Task A_write_whose_outcome_was_unknown_is_found_by_its_key()
    {
        Wire wire = new();
        var log = _stores.New(wire, options: options => (options.CommitTimeout, options.AttemptTimeout) = (TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(200)))["programme"];
        await log.Writer.WriteAsync(Notes.Add("first"));
        wire.Next = static request => request.Method == Azure.Core.RequestMethod.Post ? Fault.LostAnswer : Fault.LostRequest;
        await Should.ThrowAsync<OutcomeUnknownException>(() => WriteAsync(log, "k", "a"));

        wire.Next = static _ => Fault.None;
        (await WriteAsync(log, "k", "a")).ShouldBe("replayed kept: added 2");
    }

    private ProgrammeLog<Notes> Log() => _stores.New(time: _time)["programme"];

    private static KeyClaim Claim(string key, string request) => new(key, request);

    private static async Task<string> WriteAsync(ProgrammeLog<Notes> log, string key, string id) =>
        (await log.Writer.WriteAsync(Notes.Add(id), Claim(key, id), static (answer, view) => $"kept: {answer} {view.Seq}")).Answer();
}
