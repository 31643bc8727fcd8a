using Tracker.Log;
using Tracker.Programmes;
using Tracker.Simulation.Time;

namespace Tracker.Simulation.Histories;

/// <summary>What the clients of a history saw, to be judged by the log when it is over.</summary>
internal sealed class Observations(VirtualTime time)
{
    private readonly Dictionary<string, List<(TimeSpan At, long Seq)>> _floors = [];

    public List<Intent> Intents { get; } = [];

    public List<SeenView> Views { get; } = [];

    public List<SeenChanges> Changes { get; } = [];

    public List<SeenPast> Pasts { get; } = [];

    /// <summary>Of each programme, the last time that its digests were looked for, when all was calm.</summary>
    public Dictionary<string, LastTick> LastTicks { get; } = [];

    /// <summary>What should not have happened at all.</summary>
    public List<Violation> Surprises { get; } = [];

    /// <summary>The highest number that anybody had been told of, now or some time ago: who asks afterwards must see at least that.</summary>
    public long Floor(string programme, TimeSpan ago = default)
    {
        var until = time.Elapsed - ago;
        return _floors.GetValueOrDefault(programme, []).LastOrDefault(floor => floor.At <= until).Seq;
    }

    public void Told(string programme, long seq)
    {
        if (seq <= Floor(programme))
            return;
        if (!_floors.TryGetValue(programme, out var floors))
            _floors.Add(programme, floors = []);
        floors.Add((time.Elapsed, seq));
    }
}

/// <summary>A view that somebody read.</summary>
/// <param name="Floor">The highest number that anybody had been told of, as long ago as the reader would accept.</param>
internal sealed record SeenView(string By, string Programme, long Floor, View<ProgrammeState> View);

/// <summary>A piece of the feed.</summary>
internal sealed record SeenChanges(string By, string Programme, long Floor, long After, int Max, Changes<ProgrammeState> Changes);

/// <summary>A view walked back from another one.</summary>
/// <param name="Expected">The number at which it must be, from the events of the log.</param>
internal sealed record SeenPast(string By, string Programme, Func<IReadOnlyList<LogEvent>, long> Expected, View<ProgrammeState> View);

/// <param name="At">By the calendar that is the least far.</param>
/// <param name="Floor">The highest number that anybody had been told of.</param>
internal sealed record LastTick(DateTimeOffset At, long Floor);

/// <summary>A rule that a history broke.</summary>
internal sealed record Violation(string Check, string What)
{
    public override string ToString() => $"{Check}: {What}";
}
