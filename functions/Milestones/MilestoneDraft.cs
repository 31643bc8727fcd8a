using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tracker.Dates;
using Tracker.Http;
using Tracker.Languages;

namespace Tracker.Milestones;

/// <summary>A milestone as somebody sends it: anything may be missing. <see cref="MilestoneRules.Check"/> makes a milestone of it.</summary>
internal sealed record MilestoneDraft
{
    public string? Id { get; init; }

    public Kind? Kind { get; init; }

    public Text? Title { get; init; }

    public Text? Summary { get; init; }

    public string? Priority { get; init; }

    public string? Initiative { get; init; }

    public Status? Status { get; init; }

    public Interval? Planned { get; init; }

    public Interval? Actual { get; init; }

    public Text? Place { get; init; }

    public string? Body { get; init; }

    public IReadOnlyList<Source>? Sources { get; init; }

    public IReadOnlyList<Claim>? Claims { get; init; }

    public IReadOnlyList<Relation>? Related { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Why: kept in the event, not in the record.</summary>
    public string? Reason { get; init; }

    /// <summary>Mends a mistake: an event, but no move.</summary>
    public bool? Correction { get; init; }

    /// <summary>What only reads have; taken and left aside, so that what was read can be sent back.</summary>
    public static readonly IReadOnlyList<string> ReadOnlyMembers =
    [
        "seq", "recordedAt", "changedAt", "earliest", "latest", "precision", "overdue", "slipDays", "disputed", "plans", "relatedFrom",
        "programme",
    ];

    /// <summary>Reads a request's JSON.</summary>
    /// <exception cref="RequestProblemException">A member has the wrong type or is unknown: 400.</exception>
    public static MilestoneDraft Of(JsonObject members) =>
        TryRead(members, out var draft, out var errors) ? draft : throw new RequestProblemException(Problems.Invalid(errors));

    public static bool TryRead(
        JsonObject members, [NotNullWhen(true)] out MilestoneDraft? draft, [NotNullWhen(false)] out FieldErrors? errors)
    {
        foreach (var name in ReadOnlyMembers)
            members.Remove(name);
        try
        {
            (draft, errors) = (members.Deserialize(TrackerJson.Default.MilestoneDraft)!, null);
            return true;
        }
        catch (JsonException wrong)
        {
            (draft, errors) = (null, RequestBody.Explain(wrong, TrackerJson.Default.MilestoneDraft));
            return false;
        }
    }
}
