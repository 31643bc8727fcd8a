using System.Text.Json.Serialization;
using Tracker.Import;
using Tracker.Indicators;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Docs.Shapes;

/// <summary>A refusal or a failure (RFC 9457). Programs go by <c>code</c>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record Problem
{
    /// <summary>Where these docs explain the code.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    /// <summary>What to do next.</summary>
    public required string Detail { get; init; }

    /// <summary>The path of the request, without its query.</summary>
    public required string Instance { get; init; }

    public required string Code { get; init; }

    /// <summary>Finds the request in the app's log.</summary>
    public required string TraceId { get; init; }

    /// <summary>What is wrong, by field, parameter or header; only with <c>invalid</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }
}

/// <summary>A whole programme, as it is exported and imported.</summary>
internal sealed record WholeProgramme
{
    public Programme? Programme { get; init; }

    public IReadOnlyList<MilestoneInput>? Milestones { get; init; }

    public IReadOnlyList<IndicatorInput>? Indicators { get; init; }
}

/// <summary>What became of an import.</summary>
internal sealed record ImportRead
{
    public required IReadOnlyList<ImportItemRead> Items { get; init; }

    public required int Created { get; init; }

    public required int Changed { get; init; }

    public required int Unchanged { get; init; }

    public required int Failed { get; init; }

    /// <summary>What ended an import item by item before its end; what comes before it stays.</summary>
    public ImportStopRead? Stopped { get; init; }
}

/// <summary>What ended an import.</summary>
internal sealed record ImportStopRead
{
    public required string Code { get; init; }

    /// <summary>What to do next.</summary>
    public required string Detail { get; init; }

    /// <summary>What is wrong with the body; only with <c>invalid</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }
}

/// <summary>What became of one item.</summary>
internal sealed record ImportItemRead
{
    /// <summary>Its place, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>Programme or indicator; absent for a milestone.</summary>
    public string? Type { get; init; }

    public string? Id { get; init; }

    public required ItemOutcome Result { get; init; }

    /// <summary>Why it failed, by field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }
}

/// <summary>Whether the app lives, and whether storage answers it.</summary>
internal sealed record HealthRead
{
    /// <summary>Healthy or unhealthy.</summary>
    public required string Status { get; init; }

    /// <summary>Available or unavailable.</summary>
    public required string Storage { get; init; }
}

/// <summary>Where to go from here.</summary>
internal sealed record StartRead
{
    public required string Name { get; init; }

    /// <summary>Addresses, by what is there.</summary>
    public required IReadOnlyDictionary<string, string> Links { get; init; }
}
