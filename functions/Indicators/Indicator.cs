using System.Text.Json.Serialization;
using Tracker.Dates;
using Tracker.Json;
using Tracker.Languages;
using Tracker.Milestones;

namespace Tracker.Indicators;

/// <summary>A figure that is followed over time for several subjects: a baseline, a target, what was observed.</summary>
internal sealed record Indicator
{
    public string? Id { get; init; }

    public string? Priority { get; init; }

    public Text? Title { get; init; }

    public string? Unit { get; init; }

    public Better? Better { get; init; }

    public Observation? Baseline { get; init; }

    public Observation? Target { get; init; }

    public IReadOnlyList<Source>? Sources { get; init; }

    public IReadOnlyList<Observation>? Observations { get; init; }
}

/// <summary>A value of a subject at some time: observed, or the baseline or the target.</summary>
internal sealed record Observation
{
    public string? Subject { get; init; }

    public Interval? Period { get; init; }

    public decimal? Value { get; init; }

    public Source? Source { get; init; }
}

/// <summary>Which way is progress.</summary>
[JsonConverter(typeof(WordConverter<Better>))]
internal enum Better
{
    Lower,
    Higher,
}
