using Azure.Data.Tables;

namespace Tracker.Log;

/// <summary>Folds a log from event 1 and compares each event with the state that it meets. It goes on after a mismatch as well as it can.</summary>
internal sealed class Replay<TState>(string programme, IReadOnlyList<ToldHash> told, Findings findings) where TState : class, IProjection<TState>
{
    private readonly HashCheck _hashes = new(programme, told, findings);
    private DateTimeOffset _recordedAt = DateTimeOffset.MinValue;

    public TState State { get; private set; } = TState.Empty;

    public long Events { get; private set; }

    public long Last { get; private set; }

    public string Head { get; private set; } = HashChain.Start;

    public LogEvent? Next(TableEntity row)
    {
        if (!RowKeys.TryEvent(row.RowKey, out var seq) || seq <= Last)
        {
            findings.Add(Last, row.RowKey, "No event has such a row key.");
            return null;
        }

        Missing(seq);
        var e = EventRow.Read(row);
        // The sums are judged with the hash: a column that was changed behind the log's back has another one.
        foreach (var column in Columns.Differing(EventRow.Write(programme, e), row).Where(column => column != EventSums.Column))
            Add(e, $"{column}: no event is written so.");
        if (e.RecordedAt < _recordedAt || e.RecordedAt.Ticks % TimeSpan.TicksPerMillisecond != 0)
            Add(e, "RecordedAt: is before the event before it, or no whole millisecond.");
        _hashes.Next(e, row[EventSums.Column] as string);
        Fold(e);
        (Events, Last, Head, _recordedAt) = (Events + 1, e.Seq, e.Hash, e.RecordedAt);
        return e;
    }

    public void End() => _hashes.End();

    private void Missing(long seq)
    {
        if (seq == Last + 1)
            return;
        findings.Add(Last + 1, RowKeys.OfEvent(Last + 1), seq == Last + 2 ? $"Event {Last + 1} is missing." : $"Events {Last + 1} to {seq - 1} are missing.");
    }

    private void Fold(LogEvent e)
    {
        var before = State;
        var known = before.SeqOf(e.Subject);
        if (e.Previous != known)
            Add(e, $"Previous: is {e.Previous}; the subject's event before this one is {known}.");
        try
        {
            var there = known > 0 && before.RowOf(e.Subject).Json is not null;
            if (there != (e.Type is EventType.Changed or EventType.Removed))
                Add(e, there ? "Type: the subject was there already." : "Type: the subject was not there.");
            if (e.OldTrail != before.TrailBefore(e.Subject, e.Type))
                Add(e, "OldTrail: is not the subject's trail before the event.");
            State = before.Apply(e);
            if (known > 0)
                CompareUndone(e, before.RowOf(e.Subject));
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
        {
            // Whatever a changed event does to the fold, it is a finding.
            Add(e, "Json: cannot be folded into the state before it.");
        }
    }

    private void CompareUndone(LogEvent e, StateRow before)
    {
        var undone = State.Undo(e).RowOf(e.Subject);
        if (undone.Json != before.Json)
            Add(e, $"{(e.Type == EventType.Removed ? "Json" : "Old")}: is not what was there before the event.");
        if (undone.Trail != before.Trail)
            Add(e, "OldTrail: does not lead back to the trail before the event.");
    }

    private void Add(LogEvent e, string problem) => findings.Add(e.Seq, RowKeys.OfEvent(e.Seq), problem);
}
