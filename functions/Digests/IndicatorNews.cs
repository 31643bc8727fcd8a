using System.Text.Json;
using System.Text.Json.Serialization;
using Tracker.Dates;
using Tracker.Indicators;
using Tracker.Languages;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Digests;

/// <summary>An indicator that changed in a window, with the observations that are new in it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record IndicatorNews
{
    private const int MaxObservations = 20;

    public required string Id { get; init; }

    public string? Priority { get; init; }

    public Text? Title { get; init; }

    public string? Unit { get; init; }

    public Better? Better { get; init; }

    public DigestValue? Target { get; init; }

    /// <summary>New or changed, at most 20: the last ones recorded.</summary>
    public IReadOnlyList<DigestValue> Observations { get; init; } = [];

    public static IReadOnlyList<IndicatorNews> Of(IReadOnlyList<LogEvent> events, ProgrammeState after) =>
    [
        .. events.Where(e => e.Subject.Kind == SubjectKind.Indicator)
            .DistinctBy(e => e.Subject.Id)
            .OrderBy(e => e.Subject.Id, StringComparer.Ordinal)
            .Select(first => Of(Before(first), after.Indicators.GetValueOrDefault(first.Subject.Id)?.Value))
            .OfType<IndicatorNews>(),
    ];

    private static IndicatorNews? Of(Indicator? before, Indicator? after)
    {
        if (after is null || (before is not null && Record.Of(default, before, after, TrackerJson.Readable.Indicator, new(null)) is null))
            return null;
        var known = (before?.Observations ?? []).Select(DigestValue.Of).ToHashSet();
        return new()
        {
            Id = after.Id!,
            Priority = after.Priority,
            Title = after.Title,
            Unit = after.Unit,
            Better = after.Better,
            Target = after.Target is { } target ? DigestValue.Of(target) : null,
            Observations = [.. (after.Observations ?? []).Select(DigestValue.Of).Where(value => !known.Contains(value)).TakeLast(MaxObservations)],
        };
    }

    private static Indicator? Before(LogEvent first) => first.Type switch
    {
        EventType.Recorded => null,
        EventType.Removed => Read(first.Data),
        _ => Read(Fold.Before(first)),
    };

    private static Indicator Read(string json) => JsonSerializer.Deserialize(json, TrackerJson.Default.Indicator)!;
}

internal sealed record DigestValue(string? Subject, Interval? Period, decimal Value)
{
    public static DigestValue Of(Observation observation) => new(observation.Subject, observation.Period, observation.Value ?? 0);
}
