using System.Text.Json.Serialization;
using Tracker.Dates;
using Tracker.Languages;
using Tracker.Milestones;

namespace Tracker.Digests;

/// <summary>A milestone in a section of a digest, with what the section is about.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record DigestEntry
{
    // More would make a list of links of the report; the milestone itself has them all.
    private const int MaxSources = 3;

    public required string Id { get; init; }

    public required Text Title { get; init; }

    public required Kind Kind { get; init; }

    public required Status Status { get; init; }

    public string? Priority { get; init; }

    public Interval? Planned { get; init; }

    public Interval? Actual { get; init; }

    /// <summary>Moved: the plan before.</summary>
    public Interval? From { get; init; }

    /// <summary>Moved: the plan now; absent when it was cleared.</summary>
    public Interval? To { get; init; }

    /// <summary>Moved: by how many days; absent when the plan only became more exact.</summary>
    public Slip? Days { get; init; }

    /// <summary>Of the event that moved, decided, changed or removed it last.</summary>
    public string? Reason { get; init; }

    /// <summary>Decided or changed: the status before, if it was another.</summary>
    public Status? Was { get; init; }

    /// <summary>Decided: by whom.</summary>
    public string? Body { get; init; }

    /// <summary>Decided: where.</summary>
    public Text? Place { get; init; }

    /// <summary>Changed, disputed: the members.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>Overdue: the first day on which it was. Stale: the day of its last event.</summary>
    public DateOnly? Since { get; init; }

    public IReadOnlyList<DigestSource>? Sources { get; init; }

    public static DigestEntry Of(Milestone value) => new()
    {
        Id = value.Id,
        Title = value.Title,
        Kind = value.Kind,
        Status = value.Status,
        Priority = value.Priority,
        Planned = value.Planned,
        Actual = value.Actual,
        Sources = value.Sources is { Count: > 0 } sources
            ? [.. sources.Where(source => source.Url is not null).Take(MaxSources).Select(source => new DigestSource(source.Url!, source.Publisher))]
            : null,
    };
}

internal sealed record DigestSource(string Url, string? Publisher);
