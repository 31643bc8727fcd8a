using System.Text.Json.Serialization;
using Tracker.Json;

namespace Tracker.Milestones;

[JsonConverter(typeof(WordConverter<Status>))]
internal enum Status
{
    Proposed,
    Negotiating,
    Planned,
    Postponed,
    Held,
    Adopted,
    Established,
    Cancelled,
}

/// <summary>
/// Which status may follow which. The open ones lead to each other, to the end of the kind's family and to cancelled; a closed
/// one leads back to the open ones only.
/// </summary>
internal static class Statuses
{
    public static readonly IReadOnlyList<Status> Open = [Status.Proposed, Status.Negotiating, Status.Planned, Status.Postponed];

    public static bool IsOpen(this Status status) => status <= Status.Postponed;

    /// <summary>Held, adopted or established: it came about, on some evidence, on some date.</summary>
    public static bool IsAchieved(this Status status) => status is Status.Held or Status.Adopted or Status.Established;

    /// <summary>Every status that a milestone of a kind can be in.</summary>
    public static IReadOnlyList<Status> Of(Kind kind) => [.. Open, Families.EndOf(kind), Status.Cancelled];

    /// <summary>What a milestone of a kind may go to, from a status.</summary>
    public static IReadOnlyList<Status> After(Status from, Kind kind) =>
        from.IsOpen() ? [.. Of(kind).Where(to => to != from)] : Open;
}
