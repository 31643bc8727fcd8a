using System.Text.Json.Nodes;
using Tracker.Dates;
using Tracker.Languages;
using Tracker.Milestones;

namespace Tracker.Docs.Shapes;

/// <summary>One accepted change.</summary>
internal sealed record Event
{
    /// <summary>1, 2, 3, ... within the programme, without gaps.</summary>
    public required long Seq { get; init; }

    /// <summary>What happened to what: programme.recorded or .changed, milestone.recorded, .changed or .removed, indicator.recorded or .changed.</summary>
    public required string Type { get; init; }

    /// <summary>The id of what it happened to.</summary>
    public required string Subject { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public string? RecordedBy { get; init; }

    public string? Reason { get; init; }

    /// <summary>It mends a mistake: it moves nothing.</summary>
    public bool? Correction { get; init; }

    /// <summary>Each changed member with its old value (<c>from</c>) and its new one (<c>to</c>); one that was or is absent is left out.</summary>
    public IReadOnlyDictionary<string, JsonObject>? Changed { get; init; }

    /// <summary>The resource after it; absent after a removal.</summary>
    public JsonObject? Data { get; init; }

    /// <summary>SHA-256 over the hash before it and the event: none can be changed without changing all after it.</summary>
    public required string Hash { get; init; }
}

/// <summary>Events in order, oldest first.</summary>
internal sealed record EventPage
{
    public required IReadOnlyList<Event> Value { get; init; }

    /// <summary>The number of the programme's last event.</summary>
    public required long Seq { get; init; }
}

/// <summary>An event as CloudEvents 1.0 has it.</summary>
internal sealed record CloudEvent
{
    public required string Specversion { get; init; }

    /// <summary>The event's number.</summary>
    public required string Id { get; init; }

    /// <summary>The address of the programme.</summary>
    public required string Source { get; init; }

    /// <summary>The event's type after <c>tracker.</c></summary>
    public required string Type { get; init; }

    public required string Subject { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required string Datacontenttype { get; init; }

    public required Event Data { get; init; }
}

/// <summary>What a replay of a log found.</summary>
internal sealed record VerifyRead
{
    /// <summary>How many events there are.</summary>
    public required long Events { get; init; }

    /// <summary>The last one's hash.</summary>
    public required string Head { get; init; }

    /// <summary>The first of what the log did not write, or not so; empty when all is well.</summary>
    public required IReadOnlyList<MismatchRead> Mismatches { get; init; }
}

/// <summary>Something in the table that the log did not write, or not so.</summary>
internal sealed record MismatchRead
{
    /// <summary>The number of the event that it is about; of a state row, of the event that it says is its last.</summary>
    public required long Seq { get; init; }

    /// <summary>The row's key.</summary>
    public required string Row { get; init; }

    public required string Problem { get; init; }
}

/// <summary>What a window of the log did to milestones, net.</summary>
internal sealed record DiffRead
{
    /// <summary>The number of the event before the window.</summary>
    public required long From { get; init; }

    /// <summary>The number of its last event.</summary>
    public required long To { get; init; }

    public required IReadOnlyList<DiffEntry> Added { get; init; }

    public required IReadOnlyList<DiffEntry> Removed { get; init; }

    /// <summary>Those whose plan was replaced; corrections are none.</summary>
    public required IReadOnlyList<MoveEntry> Moved { get; init; }

    /// <summary>Held, adopted, established or cancelled in the window.</summary>
    public required IReadOnlyList<DiffEntry> Decided { get; init; }

    /// <summary>Those that changed otherwise.</summary>
    public required IReadOnlyList<DiffEntry> Changed { get; init; }
}

/// <summary>A milestone in a difference.</summary>
internal sealed record DiffEntry
{
    public required string Id { get; init; }

    public required Text Title { get; init; }

    public required Kind Kind { get; init; }

    public required Status Status { get; init; }

    public string? Priority { get; init; }

    public Interval? Planned { get; init; }

    public Interval? Actual { get; init; }

    /// <summary>Each changed member with its old and new value.</summary>
    public IReadOnlyDictionary<string, JsonObject>? Changed { get; init; }
}

/// <summary>A milestone whose plan moved.</summary>
internal sealed record MoveEntry
{
    public required string Id { get; init; }

    public required Text Title { get; init; }

    /// <summary>The plan before.</summary>
    public required Interval From { get; init; }

    /// <summary>The plan now; absent when it was cleared.</summary>
    public Interval? To { get; init; }

    /// <summary>By how many days; absent when the plan only became more exact.</summary>
    public DayRange? Days { get; init; }

    public string? Reason { get; init; }
}
