using Azure.Core;
using Tracker.Log;

namespace Tracker.Tests.Log;

public sealed class Fault_tests(AzuriteFixture azurite)
{
    private const int Programmes = 4;
    private const int Writes = 2_000;
    private static readonly Fault[] s_faults = [Fault.LostRequest, Fault.LostAnswer, Fault.Busy, Fault.Error, Fault.ErrorAfterAll, Fault.Silence, Fault.Late];
    private readonly Stores _stores = new(azurite, AzuriteFixture.UniqueTable());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_acknowledged_write_is_there_exactly_once_whatever_the_network_does()
    {
        var stores = Enumerable.Range(1, 3).Select(seed => _stores.New(Faulty(seed), options: Impatient)).ToArray();
        var written = await Task.WhenAll(Enumerable.Range(0, Programmes).SelectMany(programme =>
            stores.Select((store, writer) => WriteAsync(store[$"p{programme}"], $"w{writer}", Writes / Programmes / stores.Length + 1))));
        var feeds = await Task.WhenAll(Enumerable.Range(0, Programmes).Select(programme => FollowAsync(stores[0][$"p{programme}"])));

        written.Sum(one => one.Count).ShouldBeGreaterThanOrEqualTo(Writes);
        for (var programme = 0; programme < Programmes; programme++)
        {
            var log = _stores.New()[$"p{programme}"];
            var view = await log.ReadAsync(Cancel);
            var events = await log.EventsAsync(0, view.Seq, Cancel);
            events.Select(e => e.Seq).ShouldBe(Enumerable.Range(1, events.Count).Select(n => (long)n));
            events.Select(e => e.Subject.Id).ShouldBe(
                written.Skip(programme * stores.Length).Take(stores.Length).SelectMany(ids => ids), ignoreOrder: true);
            (await log.VerifyAsync([], Cancel)).Mismatches.ShouldBeEmpty();
            feeds[programme].Hash.ShouldBe(view.Hash);
            feeds[programme].State.Texts.ShouldBe(view.State.Texts, ignoreOrder: true);
        }
    }

    // Ten clients, each with a key for each write, which it sends again until it has an answer.
    private static async Task<List<string>> WriteAsync(ProgrammeLog<Notes> log, string writer, int writes)
    {
        List<string> ids = [.. Enumerable.Range(0, writes).Select(n => $"{writer}-{n}")];
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 10 }, async (id, _) =>
        {
            KeyClaim claim = new(id, id);
            while (true)
            {
                try
                {
                    var answer = (await log.Writer.WriteAsync(Notes.Add(id, writer), claim, static (answer, _) => answer)).Answer();
                    answer.ShouldBeOneOf("added", "replayed added");
                    return;
                }
                catch (Exception failure) when (failure is StorageUnavailableException or OutcomeUnknownException)
                {
                    // As its client does.
                }
            }
        });
        return ids;
    }

    private static async Task<View<Notes>> FollowAsync(ProgrammeLog<Notes> log)
    {
        var view = View<Notes>.Empty;
        while (true)
        {
            try
            {
                var changes = await log.ChangesAsync(view.Seq, 70, Cancel);
                view = view.Apply(changes.Events);
                if (view.Seq == changes.Head.Seq)
                    return view;
            }
            catch (StorageUnavailableException)
            {
                // The consumer asks again from where it is.
            }
        }
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
        options.AttemptTimeout = TimeSpan.FromMilliseconds(400);
        options.ReadTimeout = TimeSpan.FromSeconds(3);
        // Short enough that some commits end without anybody knowing how.
        options.CommitTimeout = TimeSpan.FromSeconds(1.5);
        options.RetryDelay = TimeSpan.FromMilliseconds(5);
        options.MaxRetryDelay = TimeSpan.FromMilliseconds(50);
    }
}
