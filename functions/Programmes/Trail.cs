using Tracker.Dates;
using Tracker.Log;

namespace Tracker.Programmes;

/// <summary>What is known of a resource from its events alone: the fold that goes beyond the resource itself.</summary>
internal sealed record Trail
{
    /// <summary>Of its first event.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Of its last event.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The number of the last event that changed its date or its status: what calendars call its sequence.</summary>
    public long Dated { get; init; }

    /// <summary>Its earlier plans, oldest first; absent when it never moved.</summary>
    public IReadOnlyList<Plan>? Plans { get; init; }

    public static Trail Start(LogEvent e, Trail? before) => new()
    {
        RecordedAt = before?.RecordedAt ?? e.RecordedAt,
        ChangedAt = e.RecordedAt,
        Dated = e.Seq,
    };
}

/// <summary>An earlier plan, and the event that replaced it.</summary>
internal sealed record Plan
{
    public required Interval Planned { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required long Seq { get; init; }
}
