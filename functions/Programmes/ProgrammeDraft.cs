using System.Text.Json.Nodes;
using Tracker.Dates;
using Tracker.Http;
using Tracker.Languages;

namespace Tracker.Programmes;

/// <summary>A programme as somebody sends it: anything may be missing. <see cref="ProgrammeRules.Check"/> makes a programme of it.</summary>
internal sealed record ProgrammeDraft
{
    public string? Id { get; init; }

    public Text? Title { get; init; }

    public string? Organisation { get; init; }

    public string? Chair { get; init; }

    public Interval? Term { get; init; }

    public string? TimeZone { get; init; }

    public IReadOnlyList<string>? Languages { get; init; }

    public IReadOnlyList<Priority>? Priorities { get; init; }

    public DigestSettings? Digest { get; init; }

    public bool? Archived { get; init; }

    /// <summary>Why: kept in the event, not in the record.</summary>
    public string? Reason { get; init; }

    /// <summary>The change mends a mistake.</summary>
    public bool? Correction { get; init; }

    /// <summary>What only reads have; taken and left aside.</summary>
    public static readonly IReadOnlyList<string> ReadOnlyMembers = ["seq", "recordedAt", "changedAt", "counts", "milestones"];

    /// <summary>Reads a request's JSON.</summary>
    /// <exception cref="RequestProblemException">A member has the wrong type or is unknown: 400.</exception>
    public static ProgrammeDraft Of(JsonObject members)
    {
        foreach (var name in ReadOnlyMembers)
            members.Remove(name);
        return RequestBody.Convert(members, TrackerJson.Default.ProgrammeDraft);
    }
}
