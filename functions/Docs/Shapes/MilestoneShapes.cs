using Tracker.Dates;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Docs.Shapes;

/// <summary>A milestone as it reads: the record, and what follows from it and from its history.</summary>
[Extends(typeof(Milestone))]
internal sealed record MilestoneRead
{
    /// <summary>The number of its last event, which ETag and If-Match carry.</summary>
    public required long Seq { get; init; }

    /// <summary>The instant of its first event.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The instant of its last event.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The first day that its date may touch: of <c>actual</c>, else of <c>planned</c>.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>The last day that its date may touch, inclusive.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>How exactly its date is known: the coarser of its two ends.</summary>
    public Precision? Precision { get; init; }

    /// <summary>Open although its latest day has passed in the programme's time zone.</summary>
    public required bool Overdue { get; init; }

    /// <summary>From the start of the first plan to that of the actual or latest one; absent when nothing slipped.</summary>
    public DayRange? SlipDays { get; init; }

    /// <summary>The members that a source contradicts; absent when none does.</summary>
    public IReadOnlyList<string>? Disputed { get; init; }

    /// <summary>Earlier plans, oldest first, each with the event that replaced it.</summary>
    public IReadOnlyList<Plan>? Plans { get; init; }

    /// <summary>The milestones that name this one in <c>related</c>, and how.</summary>
    public IReadOnlyList<Relation>? RelatedFrom { get; init; }
}

/// <summary>A milestone in a list: all that a milestone has, or with <c>fields</c> only those members.</summary>
[Extends(typeof(MilestoneRead), Partial = true)]
internal sealed record MilestoneListed
{
    /// <summary>The programme it belongs to, where the list is of several.</summary>
    public string? Programme { get; init; }
}

/// <summary>A milestone to record. Members that only reads have are ignored, so that what was read can be sent back.</summary>
[Extends(typeof(MilestoneDraft), Required = ["kind", "title"])]
internal sealed record MilestoneInput;

/// <summary>Members to change (JSON Merge Patch, RFC 7396): null takes one out, what is not there stays.</summary>
[Extends(typeof(MilestoneDraft), Nullable = true)]
internal sealed record MilestonePatch;

/// <summary>Days between two starts: the same number twice when both are exact.</summary>
internal sealed record DayRange(int Min, int Max);

/// <summary>A page of milestones.</summary>
internal sealed record MilestonePage
{
    /// <summary>The number of the last event that the page takes in.</summary>
    public required long Seq { get; init; }

    public required IReadOnlyList<MilestoneListed> Value { get; init; }

    /// <summary>For each facet asked for, how many milestones of the whole selection have which value.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>? Facets { get; init; }

    /// <summary>The next page, without the caller's key; absent on the last one.</summary>
    public string? NextLink { get; init; }
}
