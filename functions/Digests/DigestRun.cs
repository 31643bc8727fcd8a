using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tracker.Dates;
using Tracker.Log;
using Tracker.Programmes;
using Tracker.Subscriptions.Deliveries;

namespace Tracker.Digests;

/// <summary>
/// Makes the digests that are due. It can be run at any time, any number of times, by any number of hosts: the insert of the next number decides
/// who makes a digest, and each starts where the one before it ended.
/// </summary>
internal sealed partial class DigestRun(
    LogStore<ProgrammeState> logs, DigestStore digests, Outbox outbox, IOptions<DigestOptions> options, TimeProvider time, ILogger<DigestRun> logger)
{
    // What this process knows of the last digests. It may be old, but then an insert fails, or the slot is late enough.
    private readonly ConcurrentDictionary<string, DigestHead> _newest = new(StringComparer.Ordinal);

    /// <summary>All programmes, a few at a time. One that fails holds up none: its digest is made by a later run.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        Queue<string> names = new(await logs.Programmes.ListAsync(cancel));
        await Task.WhenAll(Enumerable.Range(0, Math.Min(options.Value.Parallelism, names.Count)).Select(_ => WorkAsync()).ToList());

        async Task WorkAsync()
        {
            while (Next() is { } programme)
                await TryAsync(programme, cancel);
        }

        string? Next()
        {
            lock (names)
                return names.TryDequeue(out var name) ? name : null;
        }
    }

    /// <summary>The digest of a programme, if one is due.</summary>
    public async Task<DigestHead?> MakeDueAsync(string programme, CancellationToken cancel)
    {
        var last = _newest.TryGetValue(programme, out var known) ? known : await RememberAsync(programme, cancel);
        while (true)
        {
            // After the last digest: a window never ends before it begins.
            var view = await logs[programme].ReadAsync(cancel);
            var now = Later(time.GetUtcNow(), view.RecordedAt, last?.To.At);
            if (view.State.Programme is not { Value: { } settings } recorded
                || DueSlot.Of(settings, recorded.Trail.RecordedAt, last?.Slot, now) is not { } slot)
            {
                return null;
            }

            if (await MakeAsync(programme, view, last, slot, now, cancel) is { } made)
            {
                _newest[programme] = made;
                LogMade(made.Number, programme, DigestHead.SlotText(slot.Day), slot.Slots, made.From.Seq, made.To.Seq);
                return made;
            }

            last = await RememberAsync(programme, cancel);
        }
    }

    private async Task<DigestHead?> MakeAsync(
        string programme, View<ProgrammeState> view, DigestHead? last, DueSlot slot, DateTimeOffset now, CancellationToken cancel)
    {
        var from = last?.To ?? new(0, view.State.Programme!.Trail.RecordedAt);
        var events = await logs[programme].EventsAsync(from.Seq, view.Seq, cancel);
        var (digest, json) = DigestFold.Make(new(from, events, new(view, now), now), slot);
        var head = DigestHead.Of((last?.Number ?? 0) + 1, digest);
        var deliveries = await outbox.RowsAsync(programme, head, now, cancel);
        return await digests.InsertAsync(programme, head, json, deliveries, cancel) ? head : null;
    }

    private async Task<DigestHead?> RememberAsync(string programme, CancellationToken cancel)
    {
        var newest = await digests.NewestAsync(programme, cancel);
        if (newest is not null)
            _newest[programme] = newest;
        return newest;
    }

    private async Task TryAsync(string programme, CancellationToken cancel)
    {
        try
        {
            await MakeDueAsync(programme, cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            LogFailed(failure, programme);
        }
    }

    // Whole milliseconds, as all times of the log. Hosts' clocks differ, but the windows' ends do not go back.
    private static DateTimeOffset Later(DateTimeOffset now, DateTimeOffset recorded, DateTimeOffset? last)
    {
        now = Instant.WholeMilliseconds(now);
        now = recorded > now ? recorded : now;
        return last > now ? last.Value : now;
    }

    [LoggerMessage(LogLevel.Information, "Made digest {Number} of {Programme} for {Slot}, of {Slots} slots: events after {From} up to {To}")]
    private partial void LogMade(long number, string programme, string slot, int slots, long from, long to);

    [LoggerMessage(LogLevel.Error, "The digest of {Programme} could not be made; the next run tries again")]
    private partial void LogFailed(Exception failure, string programme);
}
