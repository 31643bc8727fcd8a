namespace Tracker.Log;

/// <summary>
/// One programme's log in this process: its view, kept current, and its writer. Every answer is as fresh as the table was
/// when it was asked for. All reads throw <see cref="StorageUnavailableException"/> when the table does not answer in time.
/// </summary>
internal sealed class ProgrammeLog<TState> where TState : class, IProjection<TState>
{
    // How long another process's event may stay unseen by those who wait for it.
    private static readonly TimeSpan s_pollInterval = TimeSpan.FromSeconds(1);

    private readonly LogTable _table;
    private readonly TimeProvider _time;
    private readonly Action<ProgrammeLog<TState>> _published;
    private readonly CatchUp<View<TState>> _catchUp;
    private readonly Pulse _pulse;
    private readonly Lock _lock = new();
    private Fresh? _current;

    public ProgrammeLog(string programme, LogTable table, LogOptions options, TimeProvider time, Random random, Action<ProgrammeLog<TState>> published)
    {
        Programme = programme;
        _table = table;
        _time = time;
        _published = published;
        _catchUp = new(CatchUpAsync);
        _pulse = new(time);
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
        return await _catchUp.JoinAsync(cancel);
    }

    /// <summary>A view as it was after an event; from the view's own number on, the view itself. One request for each thousand events since then.</summary>
    public Task<View<TState>> AsOfAsync(View<TState> view, long seq, CancellationToken cancel) =>
        AsOf.NumberAsync(_table, Programme, view, seq, cancel);

    /// <summary>A view as it was after the last event that is not later than an instant.</summary>
    public Task<View<TState>> AsOfAsync(View<TState> view, DateTimeOffset instant, CancellationToken cancel) =>
        AsOf.InstantAsync(_table, Programme, view, instant, cancel);

    /// <summary>The events after one number up to another, oldest first: one request for each thousand.</summary>
    public Task<IReadOnlyList<LogEvent>> EventsAsync(long after, long upTo, CancellationToken cancel) =>
        upTo <= after ? Task.FromResult<IReadOnlyList<LogEvent>>([]) : _table.EventsAsync(Programme, after, upTo, cancel);

    public Task<LogEvent?> EventAsync(long seq, CancellationToken cancel) => _table.EventAsync(Programme, seq, cancel);

    /// <summary>
    /// What a consumer that has read up to a number is to read next, as fresh as any read. Near the head the catch-up itself brings it: one request.
    /// </summary>
    public async Task<Changes<TState>> ChangesAsync(long after, int max, CancellationToken cancel)
    {
        if (Cached is not { } view || view.Seq - after > LogTable.Window)
        {
            var head = await ReadAsync(cancel);
            return new(after >= head.Seq ? [] : await EventsAsync(after, Math.Min(head.Seq, after + max), cancel), head);
        }

        var readAt = _time.GetTimestamp();
        var events = await _table.EventsAsync(Programme, Math.Min(after, view.Seq), null, cancel);
        view = view.Apply(events.Where(e => e.Seq > view.Seq));
        Publish(view, readAt);
        return new([.. events.Where(e => e.Seq > after).Take(max)], view);
    }

    /// <summary>Waits for an event after a number: of this process it is seen at once, of another one within about a second.</summary>
    /// <returns>The newest view; when the time is up, it may still be at the number.</returns>
    public async Task<View<TState>> WaitForChangeAsync(long after, TimeSpan timeout, CancellationToken cancel)
    {
        var start = _time.GetTimestamp();
        while (true)
        {
            // All who wait look through the same eyes: the number of requests does not grow with theirs.
            var view = await ReadAsync(cancel, s_pollInterval / 2);
            var left = timeout - _time.GetElapsedTime(start);
            if (view.Seq > after || left <= TimeSpan.Zero)
                return view;
            await _pulse.WaitAsync(after, left < s_pollInterval ? left : s_pollInterval, cancel);
        }
    }

    /// <summary>Replays the log, compares it with all rows and with the hashes that the outside was told, and names what does not fit.</summary>
    public Task<Verified> VerifyAsync(IReadOnlyList<ToldHash> told, CancellationToken cancel) => new Verification<TState>(_table, Programme, told).RunAsync(cancel);

    /// <summary>Deletes the idempotency keys whose time is over.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> SweepKeysAsync(CancellationToken cancel) => new KeySweep(_table, Programme, _time).RunAsync(cancel);

    /// <summary>Takes in a view that is known to be in the table. An older one than there is changes nothing.</summary>
    /// <param name="readAt">A timestamp from before it was read.</param>
    /// <returns>The newest view.</returns>
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
        _pulse.Beat(newest.Seq);
        return newest;
    }

    private async Task<View<TState>> CatchUpAsync()
    {
        var readAt = _time.GetTimestamp();
        // Not a caller's cancellation: others wait for the same answer.
        var view = Cached is { } cached
            ? cached.Apply(await _table.EventsAsync(Programme, cached.Seq, null, CancellationToken.None))
            : await LoadAsync();
        return Publish(view, readAt);
    }

    // The newest event first, the rows after it: what the rows may have missed or be ahead of, the tail since that event sets right.
    private async Task<View<TState>> LoadAsync()
    {
        if (await _table.NewestAsync(Programme, CancellationToken.None) is not { } newest)
            return View<TState>.Empty;

        var state = await TState.LoadAsync(_table.StateAsync(Programme, CancellationToken.None));
        View<TState> view = new(newest.Seq, newest.RecordedAt, newest.Hash, state);
        return view.Apply(await _table.EventsAsync(Programme, newest.Seq, null, CancellationToken.None));
    }

    private sealed record Fresh(View<TState> View, long At);
}
