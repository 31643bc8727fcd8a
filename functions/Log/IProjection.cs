namespace Tracker.Log;

/// <summary>
/// What a programme looks like after some event: an immutable fold of its log. The log keeps it current and hands it out; the
/// features say what it is. <see cref="Apply"/> is the only way forward, so a view built from rows, from a commit or from a
/// replay is the same.
/// </summary>
internal interface IProjection<TSelf> where TSelf : class, IProjection<TSelf>
{
    static abstract TSelf Empty { get; }

    /// <summary>About how much memory it takes.</summary>
    long Bytes { get; }

    /// <summary>The number of a subject's last event, 0 if it has none.</summary>
    long SeqOf(Subject subject);

    /// <summary>What the subject's next event must keep as <see cref="LogEvent.OldTrail"/> so that it can be undone; null if it has no event yet.</summary>
    string? TrailBefore(Subject subject, EventType next);

    /// <summary>Takes each row in when it comes: nothing of it is kept beyond what the state needs.</summary>
    static abstract Task<TSelf> LoadAsync(IAsyncEnumerable<StateRow> rows);

    TSelf Apply(LogEvent e);

    /// <summary>The state before an event that is the last one applied.</summary>
    TSelf Undo(LogEvent e);

    StateRow RowOf(Subject subject);

    /// <summary>Everything that has a state row, removed or not.</summary>
    IEnumerable<Subject> Subjects { get; }
}
