namespace Tracker.Log;

/// <summary>
/// One programme's log in this process: its view, kept current, and its writer. Every answer is as fresh as the table was
/// when it was asked for.
/// </summary>
internal sealed class ProgrammeLog<TState> where TState : class, IProjection<TState>
{
    private readonly LogTable _table;
    private readonly TimeProvider _time;
    private readonly Action<ProgrammeLog<TState>> _published;
    private readonly CatchUp<View<TState>> _catchUp;
    private readonly Lock _lock = new();
    private Fresh? _current;

    public ProgrammeLog(string programme, LogTable table, LogOptions options, TimeProvider time, Random random, Action<ProgrammeLog<TState>> published)
    {
        Programme = programme;
        _table = table;
        _time = time;
        _published = published;
        _catchUp = new(CatchUpAsync);
        Writer = new(this, table, options, time, random);
    }

    public string Programme { get; }

    public Writer<TState> Writer { get; }

    /// <summary>The newest view this process has, however old; null when it has none.</summary>
    public View<TState>? Cached => Volatile.Read(ref _current)?.View;

    /// <summary>A view that holds every event acknowledged before this call.</summary>
    /// <param name="maxAge">A view that was fresh that long ago will do.</param>
    public async Task<View<TState>> ReadAsync(CancellationToken cancel, TimeSpan maxAge = default)
    {
        if (maxAge > TimeSpan.Zero && Volatile.Read(ref _current) is { } current && _time.GetElapsedTime(current.At) <= maxAge)
            return current.View;
        return await _catchUp.JoinAsync().WaitAsync(cancel);
    }

    /// <summary>The events after one number up to another, oldest first: one request for each thousand.</summary>
    public Task<IReadOnlyList<LogEvent>> EventsAsync(long after, long upTo, CancellationToken cancel) =>
        upTo <= after ? Task.FromResult<IReadOnlyList<LogEvent>>([]) : _table.EventsAsync(Programme, after, upTo, cancel);

    public Task<LogEvent?> EventAsync(long seq, CancellationToken cancel) => _table.EventAsync(Programme, seq, cancel);

    /// <summary>Takes in a view that is known to be in the table. An older one than there is changes nothing.</summary>
    public View<TState> Publish(View<TState> view, long readAt)
    {
        View<TState> newest;
        lock (_lock)
        {
            newest = _current is { } current && current.View.Seq >= view.Seq ? current.View : view;
            var at = _current is { } before && before.At > readAt ? before.At : readAt;
            Volatile.Write(ref _current, new(newest, at));
        }

        _published(this);
        return newest;
    }

    /// <summary>Gives the memory back; the next read loads the view again.</summary>
    public void Evict() => Volatile.Write(ref _current, null);

    private async Task<View<TState>> CatchUpAsync(CancellationToken cancel)
    {
        var readAt = _time.GetTimestamp();
        var view = Cached;
        view = view is null
            ? await LoadAsync(cancel)
            : view.Apply(await _table.EventsAsync(Programme, view.Seq, null, cancel));
        return Publish(view, readAt);
    }

    // The newest event first, the rows after it: what the rows may have missed or be ahead of, the tail since that event sets right.
    private async Task<View<TState>> LoadAsync(CancellationToken cancel)
    {
        if (await _table.NewestAsync(Programme, cancel) is not { } newest)
            return View<TState>.Empty;

        var state = TState.Load(await _table.StateAsync(Programme, cancel));
        View<TState> view = new(newest.Seq, newest.RecordedAt, newest.Hash, state);
        return view.Apply(await _table.EventsAsync(Programme, newest.Seq, null, cancel));
    }

    private sealed record Fresh(View<TState> View, long At);
}
