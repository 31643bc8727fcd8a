using Azure.Data.Tables;

namespace Tracker.Log;

/// <summary>
/// Commands that are committed together, each decided on the view that the ones before it leave. It becomes one entity group
/// transaction: every event inserted, every touched state row written once, in its last state.
/// </summary>
internal sealed class Batch<TState>(string programme, View<TState> start, LogOptions options, string commit)
    where TState : class, IProjection<TState>
{
    private readonly List<TableEntity> _events = [];
    private readonly List<(TableEntity Row, bool Replace)> _keys = [];
    private readonly Dictionary<Subject, SizedRow> _states = [];
    private readonly List<Command<TState>> _members = [];
    private int _bytes;
    private bool _refused;

    public View<TState> Start { get; } = start;

    public View<TState> After { get; private set; } = start;

    public string Commit => commit;

    public IReadOnlyList<Command<TState>> Members => _members;

    /// <summary>How many of its commands change something.</summary>
    public int Accepted { get; private set; }

    public bool WritesNothing => Accepted == 0;

    /// <summary>Nothing more has room in it.</summary>
    public bool IsFull => _refused || Rows >= LogTable.MaxTransactionRows;

    /// <summary>The row of an idempotency key may stand in its way.</summary>
    public bool InsertsKeys => _keys.Exists(key => !key.Replace);

    /// <summary>Decides a command and takes it in, unless the transaction would grow too large: then it belongs into the next one.</summary>
    /// <param name="now">Not before the command came.</param>
    public bool TryAdd(Command<TState> command, DateTimeOffset now)
    {
        var after = After;
        List<SizedRow> events = [];
        HashSet<Subject> touched = [];
        foreach (var change in command.Decide(After, now))
        {
            var e = EventOf(change, after, now);
            events.Add(SizedRow.Of(EventRow.Write(programme, e)));
            touched.Add(e.Subject);
            after = after.Apply(e);
        }

        command.Decided(after);
        var states = touched.Select(subject => (subject, row: SizedRow.Of(after.State.RowOf(subject).Write(programme)))).ToList();
        var key = command.Claim is { } claim && events.Count > 0
            ? SizedRow.Of(new KeptAnswer(claim.Request, command.Answer, now + options.KeyLifetime).Write(programme, claim))
            : null;
        if (!Fits(events, states, key))
        {
            _refused = true;
            return false;
        }

        foreach (var (subject, row) in states)
            SetState(subject, row);
        _events.AddRange(events.Select(one => one.Row));
        _bytes += events.Sum(one => one.Bytes) + (key?.Bytes ?? 0);
        if (key is not null)
            _keys.Add((key.Row, command.KeyFreeAt == Start.Seq));

        _members.Add(command);
        if (events.Count > 0)
            Accepted++;
        After = after;
        return true;
    }

    public IReadOnlyList<TableTransactionAction> Actions() =>
    [
        .. _events.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)),
        .. _states.Values.Select(state => new TableTransactionAction(TableTransactionActionType.UpsertReplace, state.Row)),
        // A key that was not looked up is inserted, so that one that is there makes the commit fail; an expired one is replaced.
        .. _keys.Select(key => new TableTransactionAction(key.Replace ? TableTransactionActionType.UpsertReplace : TableTransactionActionType.Add, key.Row)),
    ];

    private int Rows => _events.Count + _states.Count + _keys.Count;

    private LogEvent EventOf(Change change, View<TState> before, DateTimeOffset now) => new LogEvent
    {
        Seq = before.Seq + 1,
        Type = change.Type,
        Subject = change.Subject,
        // Recorded times never go back, whatever this machine's clock does.
        RecordedAt = now > before.RecordedAt ? now : before.RecordedAt,
        RecordedBy = change.RecordedBy,
        Reason = change.Reason,
        Correction = change.Correction,
        Previous = before.State.SeqOf(change.Subject),
        Data = change.Data,
        Old = change.Old,
        OldTrail = before.State.TrailBefore(change.Subject, change.Type),
        Commit = commit,
    }.Chained(programme, before.Hash);

    // A single command always fits: the limits of a record see to it.
    private bool Fits(List<SizedRow> events, List<(Subject Subject, SizedRow Row)> states, SizedRow? key)
    {
        if (_members.Count == 0)
            return true;
        var rows = Rows + events.Count + (key is null ? 0 : 1) + states.Count(state => !_states.ContainsKey(state.Subject));
        var bytes = _bytes + events.Sum(one => one.Bytes) + (key?.Bytes ?? 0) + states.Sum(state => state.Row.Bytes - BytesOf(state.Subject));
        return rows <= LogTable.MaxTransactionRows && bytes <= options.MaxCommitBytes;
    }

    private void SetState(Subject subject, SizedRow row)
    {
        _bytes += row.Bytes - BytesOf(subject);
        _states[subject] = row;
    }

    private int BytesOf(Subject subject) => _states.TryGetValue(subject, out var replaced) ? replaced.Bytes : 0;

    // Counted once: that takes about as long as to make the row.
    private sealed record SizedRow(TableEntity Row, int Bytes)
    {
        public static SizedRow Of(TableEntity row) => new(row, RowSize.Of(row));
    }
}
