using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Simulation.Histories;

/// <summary>Reads through an instance, and what they showed for the record.</summary>
internal static class Reading
{
    /// <returns>Null when storage did not answer, or the instance crashed.</returns>
    public static async Task<View<ProgrammeState>?> NowAsync(
        LogHistory history, string by, string programme, Instance instance, TimeSpan maxAge = default, TimeSpan? patience = null)
    {
        var floor = history.Seen.Floor(programme, maxAge);
        history.Watch(instance, programme);
        using CancellationTokenSource impatience = new(patience ?? Timeout.InfiniteTimeSpan, history.Time);
        var view = await TryAsync(history, by, instance, instance.Logs[programme].ReadAsync(impatience.Token, maxAge), impatience.Token);
        if (view is null)
            return null;

        history.Note(() => $"  {by} <- {instance.Name} read {programme} at {view.Seq}");
        history.Seen.Views.Add(new(by, programme, floor, view));
        history.Seen.Told(programme, view.Seq);
        history.Watch(instance, programme);
        return view;
    }

    public static async Task AsOfAsync(LogHistory history, string by, string programme, Instance instance, View<ProgrammeState> view, long seq)
    {
        if (await TryAsync(history, by, instance, instance.Logs[programme].AsOfAsync(view, seq, CancellationToken.None)) is { } past)
            history.Seen.Pasts.Add(new($"{by} as of {seq}", programme, _ => seq, past));
    }

    public static async Task AsOfAsync(LogHistory history, string by, string programme, Instance instance, View<ProgrammeState> view, DateTimeOffset instant)
    {
        if (await TryAsync(history, by, instance, instance.Logs[programme].AsOfAsync(view, instant, CancellationToken.None)) is { } past)
        {
            history.Seen.Pasts.Add(new(
                $"{by} as of {instant:O}", programme, log => log.LastOrDefault(e => e.Seq <= view.Seq && e.RecordedAt <= instant)?.Seq ?? 0, past));
        }
    }

    public static async Task<Changes<ProgrammeState>?> ChangesAsync(
        LogHistory history, string by, string programme, Instance instance, long after, int max)
    {
        var floor = history.Seen.Floor(programme);
        if (await TryAsync(history, by, instance, instance.Logs[programme].ChangesAsync(after, max, CancellationToken.None)) is not { } changes)
            return null;

        history.Note(() => $"  {by} <- {instance.Name} {changes.Events.Count} events of {programme} after {after}, head {changes.Head.Seq}");
        history.Seen.Changes.Add(new(by, programme, floor, after, max, changes));
        history.Seen.Told(programme, changes.Head.Seq);
        return changes;
    }

    public static async Task WaitAsync(LogHistory history, string by, string programme, Instance instance, long after, TimeSpan timeout)
    {
        if (await TryAsync(history, by, instance, instance.Logs[programme].WaitForChangeAsync(after, timeout, CancellationToken.None)) is { } view)
            history.Seen.Views.Add(new($"{by} waiting", programme, 0, view));
    }

    public static async Task SweepAsync(LogHistory history, string by, string programme, Instance instance)
    {
        var swept = instance.Logs[programme].SweepKeysAsync(CancellationToken.None);
        if (await TryAsync(history, by, instance, Boxed()) is int and > 0 && history.Time.Elapsed < LogHistory.KeysExpire)
            history.Surprise($"{by}: keys were swept, and none has expired.");

        async Task<object> Boxed() => await swept;
    }

    private static async Task<T?> TryAsync<T>(LogHistory history, string by, Instance instance, Task<T> reading, CancellationToken patience = default)
        where T : class
    {
        try
        {
            return await instance.Hear(reading);
        }
        catch (Exception failure) when (failure is CrashedException or StorageUnavailableException)
        {
            history.Note(() => $"  {by} <- {instance.Name} {failure.GetType().Name}");
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            history.Note(() => $"  {by} went away");
        }
        catch (Exception failure)
        {
            history.Surprise($"{by}: {failure}");
        }

        return null;
    }
}
