using Tracker.Dates;
using Tracker.Languages;

namespace Tracker.Milestones;

/// <summary>One forum, summit, strategy, agreement, ...: what was promised, and what became of it. As it is recorded and exported.</summary>
internal sealed record Milestone
{
    public required string Id { get; init; }

    public required Kind Kind { get; init; }

    public required Text Title { get; init; }

    public Text? Summary { get; init; }

    public string? Priority { get; init; }

    public string? Initiative { get; init; }

    public required Status Status { get; init; }

    public Interval? Planned { get; init; }

    public Interval? Actual { get; init; }

    public Text? Place { get; init; }

    public string? Body { get; init; }

    public IReadOnlyList<Source>? Sources { get; init; }

    public IReadOnlyList<Claim>? Claims { get; init; }

    public IReadOnlyList<Relation>? Related { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>When it is or was: what came about, else what is planned; null when it is undated.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Interval? Date => Actual ?? Planned;
}
