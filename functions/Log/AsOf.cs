namespace Tracker.Log;

/// <summary>
/// Walks a view back by the old values that events carry. The log is read newest first, a page at a time, and no further than the event at the
/// point: it gives the view its time and hash, and is itself not undone.
/// </summary>
internal static class AsOf
{
    public static Task<View<TState>> NumberAsync<TState>(LogTable table, string programme, View<TState> view, long seq, CancellationToken cancel)
        where TState : class, IProjection<TState> => seq >= view.Seq
            ? Task.FromResult(view)
            : WalkAsync(view, table.EventsBackAsync(programme, view.Seq, Math.Max(seq, 1), cancel), e => e.Seq <= seq);

    public static Task<View<TState>> InstantAsync<TState>(LogTable table, string programme, View<TState> view, DateTimeOffset instant, CancellationToken cancel)
        where TState : class, IProjection<TState> => instant >= view.RecordedAt
            ? Task.FromResult(view)
            : WalkAsync(view, table.EventsBackAsync(programme, view.Seq, 1, cancel), e => e.RecordedAt <= instant);

    private static async Task<View<TState>> WalkAsync<TState>(View<TState> view, IAsyncEnumerable<LogEvent> newestFirst, Func<LogEvent, bool> isReached)
        where TState : class, IProjection<TState>
    {
        LogEvent? last = null;
        await foreach (var e in newestFirst)
        {
            if (last is not null)
                view = view.Undo(last, e);
            if (isReached(e))
                return view;
            last = e;
        }

        return last is null ? view : view.Undo(last, null);
    }
}
