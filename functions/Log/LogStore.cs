using Azure.Data.Tables;
using Microsoft.Extensions.Logging;

namespace Tracker.Log;

/// <summary>
/// The logs of all programmes in one table, as this process knows them. Views are kept up to a budget of memory; the least
/// recently used go first. Everything that is not sure comes in from outside: the table's transport, the clock, the dice. So
/// several stores live side by side in one process as if each were alone.
/// </summary>
internal sealed class LogStore<TState> where TState : class, IProjection<TState>
{
    private readonly LogOptions _options;
    private readonly TimeProvider _time;
    private readonly Random _random;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Kept> _logs = [];
    private readonly LinkedList<Kept> _byUse = new();
    private long _bytes;

    public LogStore(TableServiceClient service, LogOptions options, TimeProvider time, Random random, ILoggerFactory? loggers = null)
    {
        (_options, _time, _random) = (options, time, random);
        Table = new(service.GetTableClient(options.Table), new(options, time, random, loggers));
        Programmes = new(Table);
    }

    public LogTable Table { get; }

    public ProgrammeIndex Programmes { get; }

    /// <summary>The memory that the views take, about.</summary>
    public long Bytes
    {
        get
        {
            lock (_lock)
                return _bytes;
        }
    }

    public ProgrammeLog<TState> this[string programme]
    {
        get
        {
            lock (_lock)
            {
                var kept = _logs.GetValueOrDefault(programme) ?? Keep(new(programme, Table, _options, _time, _random, Published));
                Use(kept);
                return kept.Log;
            }
        }
    }

    // A log that was let go while somebody uses it goes on working, and comes back unless another took its place.
    private void Published(ProgrammeLog<TState> log)
    {
        var view = log.Cached;
        lock (_lock)
        {
            if (_logs.TryGetValue(log.Programme, out var kept) && kept.Log != log)
                return;

            // Nothing is recorded under this name: not worth remembering, and anybody can ask for any name.
            if (view is null or { Seq: 0 })
            {
                if (kept is not null)
                    Drop(kept);
                return;
            }

            kept ??= Keep(log);
            _bytes += view.State.Bytes - kept.ViewBytes;
            kept.ViewBytes = view.State.Bytes;
            Use(kept);
        }
    }

    private Kept Keep(ProgrammeLog<TState> log)
    {
        Kept kept = new(log);
        _logs.Add(log.Programme, kept);
        _byUse.AddLast(kept.Node);
        _bytes += Kept.Overhead;
        return kept;
    }

    // The one in use stays, whatever its size.
    private void Use(Kept kept)
    {
        _byUse.Remove(kept.Node);
        _byUse.AddLast(kept.Node);
        while (_bytes > _options.ViewMegabytes * 1_000_000L && _byUse.First is { } oldest && oldest != _byUse.Last)
            Drop(oldest.Value);
    }

    private void Drop(Kept kept)
    {
        _logs.Remove(kept.Log.Programme);
        _byUse.Remove(kept.Node);
        _bytes -= kept.ViewBytes + Kept.Overhead;
    }

    private sealed class Kept
    {
        // A log without its view: the object, its writer, its locks, its place in here.
        public const long Overhead = 2_000;

        public Kept(ProgrammeLog<TState> log)
        {
            Log = log;
            Node = new(this);
        }

        public ProgrammeLog<TState> Log { get; }

        public LinkedListNode<Kept> Node { get; }

        public long ViewBytes { get; set; }
    }
}
