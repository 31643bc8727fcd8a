using Azure.Core;
using Tracker.Log;

namespace Tracker.Tests.Log;

public sealed class Commit_tests(AzuriteFixture azurite)
{
    private readonly Stores _stores = new(azurite, AzuriteFixture.UniqueTable());
    private readonly Wire _wire = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Fault.LostRequest, 3)]
    [InlineData(Fault.LostAnswer, 2)]
    [InlineData(Fault.Busy, 3)]
    [InlineData(Fault.Error, 3)]
    [InlineData(Fault.ErrorAfterAll, 2)]
    [InlineData(Fault.Silence, 3)]
    public async Task After_one_failed_attempt_it_looks_first_and_sends_again_only_what_is_not_there(Fault fault, int requests)
    {
        var log = await StartedAsync(TimeSpan.FromSeconds(30));
        var times = 0;
        _wire.Next = _ => times++ == 0 ? fault : Fault.None;

        (await _wire.CountAsync(async () => (await log.Writer.WriteAsync(Notes.Add("a"))).Answer().ShouldBe("added"))).ShouldBe(requests);
        await IsThereAsync("a", 2);
    }

    [Fact]
    public async Task An_attempt_that_lands_after_it_was_given_up_changes_nothing()
    {
        var log = await StartedAsync(TimeSpan.FromSeconds(30));
        var times = 0;
        _wire.Next = _ => times++ == 0 ? Fault.Late : Fault.None;
        (await log.Writer.WriteAsync(Notes.Add("a"))).Answer().ShouldBe("added");
        await _wire.LateOnes;
        await IsThereAsync("a", 2);
    }

    [Theory]
    [InlineData(Fault.LostRequest, false)]
    [InlineData(Fault.LostAnswer, true)]
    [InlineData(Fault.Error, false)]
    [InlineData(Fault.ErrorAfterAll, true)]
    [InlineData(Fault.Silence, false)]
    public async Task When_time_runs_out_and_an_attempt_may_be_in_nobody_knows(Fault fault, bool isIn)
    {
        var log = await StartedAsync(TimeSpan.FromMilliseconds(600));
        _wire.Next = request => request.Method == RequestMethod.Post ? fault : Fault.LostRequest;
        await Should.ThrowAsync<OutcomeUnknownException>(() => log.Writer.WriteAsync(Notes.Add("a")));

        _wire.Next = static _ => Fault.None;
        (await log.ReadAsync(Cancel)).State["a"].ShouldBe(isIn ? "text" : null);
        (await _stores.New()["programme"].Writer.WriteAsync(Notes.Add("a"))).Answer().ShouldBe(isIn ? "taken" : "added");
    }

    [Fact]
    public async Task When_every_attempt_was_turned_away_nothing_is_written()
    {
        var log = await StartedAsync(TimeSpan.FromMilliseconds(300));
        _wire.Next = static _ => Fault.Busy;
        await Should.ThrowAsync<StorageUnavailableException>(() => log.Writer.WriteAsync(Notes.Add("a")));
        await Should.ThrowAsync<StorageUnavailableException>(() => log.ReadAsync(Cancel));
    }

    [Fact]
    public async Task A_refusal_in_a_batch_of_unknown_outcome_wrote_nothing()
    {
        var log = await StartedAsync(TimeSpan.FromMilliseconds(300));
        _wire.Next = static request => request.Method == RequestMethod.Post ? Fault.LostAnswer : Fault.LostRequest;
        var written = log.Writer.WriteAll([Notes.Add("a"), Notes.Add("first")]);
        await Should.ThrowAsync<OutcomeUnknownException>(written[0]);
        await Should.ThrowAsync<StorageUnavailableException>(written[1]);
    }

    [Fact]
    public async Task Of_writers_that_race_each_gets_its_numbers()
    {
        var logs = Enumerable.Range(0, 6).Select(_ => _stores.New()["programme"]).ToList();
        await Task.WhenAll(logs.SelectMany((log, writer) => Enumerable.Range(0, 20).Select(n => log.Writer.WriteAsync(Notes.Add($"w{writer}-{n}")))));
        (await logs[0].ReadAsync(Cancel)).Seq.ShouldBe(120);
        (await logs[0].VerifyAsync([], Cancel)).Mismatches.ShouldBeEmpty();
    }

    private async Task<ProgrammeLog<Notes>> StartedAsync(TimeSpan total)
    {
        var log = _stores.New(_wire, options: options =>
            (options.AttemptTimeout, options.CommitTimeout, options.ReadTimeout, options.RetryDelay) = (TimeSpan.FromMilliseconds(250), total, total, TimeSpan.FromMilliseconds(5)))["programme"];
        await log.Writer.WriteAsync(Notes.Add("first"));
        return log;
    }

    private async Task IsThereAsync(string id, long seq)
    {
        var view = await _stores.New()["programme"].ReadAsync(Cancel);
        view.Seq.ShouldBe(seq);
        view.State[id].ShouldNotBeNull();
        (await _stores.New()["programme"].VerifyAsync([], Cancel)).Mismatches.ShouldBeEmpty();
    }
}
