using System.Collections.Concurrent;
using EmbeddedFunctions.Storage;
using Tracker.Log;

namespace Tracker.Tests.Log;

public sealed class Outage_tests
{
    private readonly ConcurrentDictionary<string, bool> _acknowledged = [];
    private volatile bool _enough;
    private int _failures;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Storage_that_stops_under_load_and_comes_back_loses_nothing_and_needs_no_restart()
    {
        var folder = Directory.CreateTempSubdirectory("tracker-outage-");
        var install = await AzuriteInstall.Ensure(TestContext.Current.SendDiagnosticMessage, Cancel);
        var port = FreePort.Any();
        var azurite = await AzuriteProcess.Start(install, port, folder.FullName, Cancel);
        Stores stores = new(AzuriteConnection.To(port), AzuriteFixture.UniqueTable());
        var logs = Enumerable.Range(0, 3).Select(_ => stores.New(options: Impatient)["programme"]).ToList();
        try
        {
            var clients = logs.SelectMany((log, store) => Enumerable.Range(0, 5).Select(client => WriteAsync(log, $"s{store}-{client}"))).ToList();
            await UntilAsync(() => _acknowledged.Count >= 200);
            await azurite.DisposeAsync();
            var before = _acknowledged.Count;
            await UntilAsync(() => Volatile.Read(ref _failures) >= 100);
            azurite = await AzuriteProcess.Start(install, port, folder.FullName, Cancel);
            await UntilAsync(() => _acknowledged.Count >= before + 200);
            _enough = true;
            await Task.WhenAll(clients);

            var log = stores.New()["programme"];
            var view = await log.ReadAsync(Cancel);
            var events = await log.EventsAsync(0, view.Seq, Cancel);
            events.Select(e => e.Seq).ShouldBe(Enumerable.Range(1, events.Count).Select(n => (long)n));
            var written = events.CountBy(e => e.Data.Trim('"')).ToDictionary();
            written.Values.ShouldAllBe(times => times == 1);
            _acknowledged.Keys.ShouldAllBe(token => written.ContainsKey(token));
            (await log.VerifyAsync([], Cancel)).Mismatches.ShouldBeEmpty();
        }
        finally
        {
            await azurite.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }

    private async Task WriteAsync(ProgrammeLog<Notes> log, string client)
    {
        for (var n = 0; !_enough; n++)
        {
            var token = $"{client}-{n}";
            try
            {
                await log.Writer.WriteAsync((view, now) => Notes.Add($"{token}.{view.Seq}", token)(view, now));
                _acknowledged[token] = true;
            }
            catch (Exception failure) when (failure is StorageUnavailableException or OutcomeUnknownException)
            {
                Interlocked.Increment(ref _failures);
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Cancel);
            }
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            tries.ShouldBeLessThan(6_000, "this takes far too long");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Cancel);
        }
    }

    private static void Impatient(LogOptions options)
    {
        options.AttemptTimeout = TimeSpan.FromSeconds(1);
        (options.ReadTimeout, options.CommitTimeout) = (TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        (options.RetryDelay, options.BreakDuration) = (TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(500));
    }
}
