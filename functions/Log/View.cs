namespace Tracker.Log;

/// <summary>A programme after event <paramref name="Seq"/>. Immutable: readers share it without locks.</summary>
/// <param name="Seq">The number of the last event; 0 when there is none.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Hash">Its hash.</param>
internal sealed record View<TState>(long Seq, DateTimeOffset RecordedAt, string Hash, TState State)
    where TState : class, IProjection<TState>
{
    public static readonly View<TState> Empty = new(0, DateTimeOffset.MinValue, HashChain.Start, TState.Empty);

    public View<TState> Apply(LogEvent e)
    {
        if (e.Seq != Seq + 1)
            throw new InvalidDataException($"Event {e.Seq} cannot follow event {Seq}: the log has a gap.");

        // A row that was read while the log went on may already hold this event.
        var state = e.Seq > State.SeqOf(e.Subject) ? State.Apply(e) : State;
        return new(e.Seq, e.RecordedAt, e.Hash, state);
    }

    public View<TState> Apply(IEnumerable<LogEvent> events) => events.Aggregate(this, static (view, e) => view.Apply(e));

    /// <summary>The view before its last event.</summary>
    /// <param name="e">The last event.</param>
    /// <param name="before">The one before it; null when it is the first.</param>
    public View<TState> Undo(LogEvent e, LogEvent? before)
    {
        if (e.Seq != Seq || (before?.Seq ?? 0) != Seq - 1)
            throw new InvalidDataException($"Event {e.Seq} is not the last of {Seq}, or the one before it is missing: the log has a gap.");

        var state = State.Undo(e);
        return before is null ? Empty with { State = state } : new(before.Seq, before.RecordedAt, before.Hash, state);
    }
}
