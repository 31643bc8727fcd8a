namespace Tracker.Log;

/// <summary>What was known at a point: the view walked back by the old values that events carry.</summary>
internal static class AsOf
{
    public static async Task<View<TState>> AsOfAsync<TState>(this ProgrammeLog<TState> log, View<TState> view, long seq, CancellationToken cancel)
        where TState : class, IProjection<TState>
    {
        var events = await log.EventsAsync(seq == 0 ? 0 : seq - 1, view.Seq, cancel);
        return view.Seq == seq ? view : Back(view, events, e => e.Seq <= seq);
    }

    public static async Task<View<TState>> AsOfAsync<TState>(this ProgrammeLog<TState> log, View<TState> view, DateTimeOffset instant, CancellationToken cancel)
        where TState : class, IProjection<TState>
    {
        if (view.RecordedAt <= instant)
            return view;
        return Back(view, await log.EventsAsync(0, view.Seq, cancel), e => e.RecordedAt <= instant);
    }

    private static View<TState> Back<TState>(View<TState> view, IReadOnlyList<LogEvent> events, Func<LogEvent, bool> stays)
        where TState : class, IProjection<TState>
    {
        var state = view.State;
        for (var i = events.Count - 1; i >= 0; i--)
        {
            if (stays(events[i]))
                return new(events[i].Seq, events[i].RecordedAt, events[i].Hash, state);
            state = state.Undo(events[i]);
        }

        return View<TState>.Empty;
    }
}
