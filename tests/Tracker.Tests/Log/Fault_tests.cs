using System.Collections.Concurrent;
using Azure.Core;
using Tracker.Log;

namespace Tracker.Tests.Log;

public sealed class Fault_tests(AzuriteFixture azurite)
{
    private const int Writes = 2_000;
    private static readonly Fault[] s_faults = [Fault.LostRequest, Fault.LostAnswer, Fault.Busy, Fault.Error, Fault.ErrorAfterAll, Fault.Silence, Fault.Late];
    private readonly Stores _stores = new(azurite, AzuriteFixture.UniqueTable());
    private readonly ConcurrentDictionary<string, Outcome> _outcomes = [];
    private int _acknowledged;

    private enum Outcome
    {
        Acknowledged,
        NothingWritten,
        Unknown,
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_acknowledged_write_is_there_exactly_once_whatever_the_network_does()
    {
        var logs = Enumerable.Range(1, 3).Select(seed => _stores.New(Faulty(seed), options: Impatient)["programme"]).ToArray();
        var feed = FollowAsync(_stores.New(Faulty(4), options: Impatient)["programme"], Enough);
        await Task.WhenAll(logs.SelectMany((log, writer) => Enumerable.Range(0, 10).Select(client => ClientAsync(log, $"w{writer}-{client}", client % 2 == 0))));
        var followed = await feed;

        var log = _stores.New()["programme"];
        var view = await log.ReadAsync(Cancel);
        var events = await log.EventsAsync(0, view.Seq, Cancel);
        events.Select(e => e.Seq).ShouldBe(Enumerable.Range(1, events.Count).Select(n => (long)n));
        var written = events.CountBy(e => e.Data.Trim('"')).ToDictionary();
        foreach (var (token, outcome) in _outcomes)
        {
            var times = written.GetValueOrDefault(token);
            (outcome switch { Outcome.Acknowledged => times == 1, Outcome.NothingWritten => times == 0, _ => times <= 1 }).ShouldBeTrue($"{token}: {outcome}, {times} times");
        }

        (await log.VerifyAsync([], Cancel)).Mismatches.ShouldBeEmpty();
        followed.Apply(await log.EventsAsync(followed.Seq, view.Seq, Cancel)).ShouldSatisfyAllConditions(
            end => end.Hash.ShouldBe(view.Hash), end => end.State.Texts.ShouldBe(view.State.Texts, ignoreOrder: true));
        TestContext.Current.SendDiagnosticMessage("{0} events; {1}", view.Seq, string.Join(", ", _outcomes.Values.CountBy(outcome => outcome)));
    }

    private bool Enough() => Volatile.Read(ref _acknowledged) >= Writes;

    private async Task ClientAsync(ProgrammeLog<Notes> log, string name, bool keyed)
    {
        for (var n = 0; !Enough(); n++)
            await WriteAsync(log, $"{name}-{n}", keyed);
    }

    // Every write takes another id each time it is decided, so that one that is decided twice would be there twice. Some have a key, by which their
    // client finds out; the others take the first answer.
    private async Task WriteAsync(ProgrammeLog<Notes> log, string token, bool keyed)
    {
        while (true)
        {
            try
            {
                var written = await log.Writer.WriteAsync(
                    (view, now) => Notes.Add($"{token}.{view.Seq}", token)(view, now), keyed ? new(token, token) : null, static (answer, _) => answer);
                written.Answer().ShouldBeOneOf("added", "replayed added");
                _outcomes[token] = Outcome.Acknowledged;
                Interlocked.Increment(ref _acknowledged);
                return;
            }
            catch (Exception failure) when (failure is StorageUnavailableException or OutcomeUnknownException)
            {
                _outcomes[token] = failure is OutcomeUnknownException ? Outcome.Unknown : Outcome.NothingWritten;
                if (!keyed)
                    return;
            }
        }
    }

    private static async Task<View<Notes>> FollowAsync(ProgrammeLog<Notes> log, Func<bool> enough)
    {
        var view = View<Notes>.Empty;
        while (!enough())
        {
            try
            {
                await log.WaitForChangeAsync(view.Seq, TimeSpan.FromSeconds(1), Cancel);
                view = view.Apply((await log.ChangesAsync(view.Seq, 70, Cancel)).Events);
            }
            catch (StorageUnavailableException)
            {
                // The consumer asks again from where it is.
            }
        }

        return view;
    }

    private static Wire Faulty(int seed)
    {
        Random random = new(seed);
        return new() { Next = Next };

        Fault Next(Request request)
        {
            lock (random)
                return random.NextDouble() < 0.2 ? s_faults[random.Next(s_faults.Length)] : Fault.None;
        }
    }

    private static void Impatient(LogOptions options)
    {
        options.AttemptTimeout = TimeSpan.FromMilliseconds(250);
        options.ReadTimeout = TimeSpan.FromSeconds(2);
        // Short enough that some commits end without anybody knowing how.
        options.CommitTimeout = TimeSpan.FromMilliseconds(350);
        options.RetryDelay = TimeSpan.FromMilliseconds(5);
        options.MaxRetryDelay = TimeSpan.FromMilliseconds(50);
    }
}
