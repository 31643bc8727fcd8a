using System.Text.Json.Serialization;
using Tracker.Dates;
using Tracker.Json;
using Tracker.Languages;

namespace Tracker.Milestones;

/// <summary>Where something is known from.</summary>
internal sealed record Source
{
    public string? Url { get; init; }

    public string? Publisher { get; init; }

    public Interval? Published { get; init; }

    public Interval? Retrieved { get; init; }

    /// <summary>Where a copy is kept.</summary>
    public string? Archive { get; init; }

    public string? Language { get; init; }

    /// <summary>The members of the milestone that it supports.</summary>
    public IReadOnlyList<string>? Supports { get; init; }

    public string? Note { get; init; }
}

/// <summary>What a source says otherwise than the record. Both stay.</summary>
internal sealed record Claim
{
    public string? Field { get; init; }

    /// <summary>As the field would have it: a text, or the text of a date or of a word.</summary>
    public Text? Value { get; init; }

    public Source? Source { get; init; }
}

internal sealed record Relation
{
    public RelationType? Type { get; init; }

    public string? Id { get; init; }
}

[JsonConverter(typeof(WordConverter<RelationType>))]
internal enum RelationType
{
    /// <summary>The gathering where a document was adopted.</summary>
    AdoptedAt,
    Supersedes,
    DependsOn,
}
