namespace Tracker.Log;

/// <summary>
/// Follows the hash chain. Whether an event's content or its hash was changed is told by the event after it, whose hash covers
/// one of the two; so an event is judged when the next one is seen.
/// </summary>
internal sealed class HashCheck(string programme, IReadOnlyList<ToldHash> told, Findings findings)
{
    private readonly ILookup<long, string> _told = told.ToLookup(one => one.Seq, one => one.Hash);
    private LogEvent? _last;
    private string? _sums;
    private string _given = HashChain.Start;
    private string? _computed = HashChain.Start;

    /// <param name="sums">Of the event's columns, as they stand in its row.</param>
    public void Next(LogEvent e, string? sums)
    {
        // After a gap nobody knows the hash before: the chain starts again at what the event says.
        var follows = e.Seq == (_last?.Seq ?? 0) + 1;
        var fromGiven = follows ? HashChain.Next(programme, _given, e) : null;
        var fromComputed = follows && _computed is { } before && before != _given ? HashChain.Next(programme, before, e) : null;
        Judge(fromComputed == e.Hash ? Blame.Hash : fromGiven == e.Hash ? Blame.Content : Blame.Either);

        foreach (var hash in _told[e.Seq].Where(hash => hash != e.Hash))
            findings.Add(e.Seq, RowKeys.OfEvent(e.Seq), $"Hash: the outside was told {hash}.");
        (_last, _sums) = (e, sums);
        _given = e.Hash;
        _computed = fromComputed == e.Hash ? fromComputed : fromGiven;
    }

    public void End()
    {
        Judge(Blame.Either);
        foreach (var one in told.Where(one => one.Seq > (_last?.Seq ?? 0)))
            findings.Add(one.Seq, RowKeys.OfEvent(one.Seq), $"The event is missing; the outside was told its hash {one.Hash}.");
    }

    private void Judge(Blame blame)
    {
        if (_last is null || _computed is null)
            return;
        var summed = EventSums.Differing(_last, _sums).ToList();
        if (_computed == _given)
        {
            if (summed.Count > 0)
                Add($"{EventSums.Column}: is not that of the event's columns, which the hash confirms.");
            return;
        }

        if (_told[_last.Seq].Contains(_computed))
            blame = Blame.Hash;
        else if (_told[_last.Seq].Contains(_given))
            blame = Blame.Content;
        Add(blame switch
        {
            Blame.Hash => "Hash: was changed; the event's other columns are as they were.",
            Blame.Content => "The event's columns were changed: they do not give its hash, which the next event confirms.",
            _ => "Hash: does not follow from the event's columns and the hash before it.",
        });
        foreach (var column in blame == Blame.Hash ? [] : summed)
            Add($"{column}: was changed after it was written.");
    }

    private void Add(string problem) => findings.Add(_last!.Seq, RowKeys.OfEvent(_last.Seq), problem);

    private enum Blame
    {
        Either,
        Hash,
        Content,
    }
}
