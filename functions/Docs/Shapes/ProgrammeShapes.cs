using Tracker.Dates;
using Tracker.Indicators;
using Tracker.Initiatives;
using Tracker.Programmes;

namespace Tracker.Docs.Shapes;

/// <summary>A programme as it reads.</summary>
[Extends(typeof(Programme))]
internal sealed record ProgrammeRead
{
    /// <summary>The number of its own last event, which ETag and If-Match carry.</summary>
    public required long Seq { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>A programme in the list of all: with its numbers, or with <c>fields</c> only those members.</summary>
[Extends(typeof(Programme), Partial = true)]
internal sealed record ProgrammeListed
{
    /// <summary>The number of the last event of its log.</summary>
    public long? Seq { get; init; }

    /// <summary>How many milestones it has.</summary>
    public int? Milestones { get; init; }

    /// <summary>How many of them are in which status.</summary>
    public IReadOnlyDictionary<string, int>? Counts { get; init; }
}

/// <summary>A programme to record. Members that only reads have are ignored.</summary>
[Extends(typeof(ProgrammeDraft), Required = ["title", "timeZone"])]
internal sealed record ProgrammeInput;

/// <summary>An initiative: the milestones that carry its name, taken together.</summary>
internal sealed record InitiativeRead
{
    public required string Id { get; init; }

    public required InitiativeStatus Status { get; init; }

    /// <summary>How many milestones carry its name.</summary>
    public required int Milestones { get; init; }

    /// <summary>How many of them are in which status.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>The date that comes first among its open milestones; absent when none has one.</summary>
    public Interval? Next { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>An indicator as it reads.</summary>
[Extends(typeof(Indicator), Required = ["id", "title"])]
internal sealed record IndicatorRead
{
    /// <summary>The number of its last event.</summary>
    public required long Seq { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>For each subject the newest observation, and how it compares with the one before.</summary>
    public IReadOnlyList<LatestValue>? Latest { get; init; }
}

/// <summary>The newest observation of a subject.</summary>
internal sealed record LatestValue
{
    public string? Subject { get; init; }

    public required Interval Period { get; init; }

    public required decimal Value { get; init; }

    /// <summary>Since the observation before it; absent when there is none.</summary>
    public decimal? Change { get; init; }

    /// <summary>Whether the change goes the better way; absent when nothing changed or no way is the better one.</summary>
    public bool? Improved { get; init; }
}

/// <summary>An indicator to record. Members that only reads have are ignored.</summary>
[Extends(typeof(Indicator), Required = ["title"])]
internal sealed record IndicatorInput;

/// <summary>A list without paging.</summary>
internal sealed record ListOf<T>
{
    public required IReadOnlyList<T> Value { get; init; }
}
