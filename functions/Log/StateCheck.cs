using Azure.Data.Tables;

namespace Tracker.Log;

/// <summary>
/// Compares state rows with the replayed state. A row that is ahead of the replay, because it was written meanwhile, waits until
/// the replay has come to its event.
/// </summary>
internal sealed class StateCheck<TState>(string programme, Findings findings) where TState : class, IProjection<TState>
{
    private readonly HashSet<string> _seen = [];
    private readonly Dictionary<string, TableEntity> _ahead = [];

    /// <param name="at">The number of the last event in the state.</param>
    public void Row(TableEntity row, TState state, long at)
    {
        _seen.Add(row.RowKey);
        var subject = Subject.Parse(programme, row.RowKey);
        if (subject.RowKey != row.RowKey)
            findings.Add(at, row.RowKey, "No resource has such a row key.");
        else if (SeqOf(row) > at)
            _ahead[row.RowKey] = row;
        else
            Compare(row, subject, state);
    }

    /// <summary>Subjects without a row, once all rows have been given.</summary>
    public void Missing(TState state)
    {
        foreach (var subject in state.Subjects.Where(subject => !_seen.Contains(subject.RowKey)))
            findings.Add(state.SeqOf(subject), subject.RowKey, "The row is missing.");
    }

    /// <summary>The replay has come to an event that may be a waiting row's.</summary>
    public void Went(LogEvent e, TState state)
    {
        if (_ahead.TryGetValue(e.Subject.RowKey, out var row) && SeqOf(row) == e.Seq)
        {
            _ahead.Remove(row.RowKey);
            Compare(row, e.Subject, state);
        }
    }

    public void End(TState state)
    {
        foreach (var row in _ahead.Values)
            findings.Add(SeqOf(row), row.RowKey, $"Seq: is {SeqOf(row)}; the log has {state.SeqOf(Subject.Parse(programme, row.RowKey))} as the last event of it.");
    }

    private void Compare(TableEntity row, Subject subject, TState state)
    {
        if (state.SeqOf(subject) == 0)
        {
            findings.Add(SeqOf(row), row.RowKey, "The log has no event of it.");
            return;
        }

        foreach (var column in Columns.Differing(state.RowOf(subject).Write(programme), row))
            findings.Add(SeqOf(row), row.RowKey, $"{column}: is not what the log says.");
    }

    private static long SeqOf(TableEntity row) => row["Seq"] is long seq ? seq : 0;
}
