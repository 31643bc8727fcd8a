using System.Collections.Frozen;

namespace Tracker.Milestones;

internal enum Family
{
    Gathering,
    Document,
    Undertaking,
}

/// <summary>The kinds of a family, and the status in which they end well.</summary>
internal sealed record FamilyRule(Family Family, Status EndsAs, params IReadOnlyList<Kind> Kinds);

internal static class Families
{
    /// <summary>What can end how. Which status may follow which is <see cref="Statuses.After"/>; answers, documents and tests read both from here.</summary>
    public static readonly IReadOnlyList<FamilyRule> Table =
    [
        new(Family.Gathering, Status.Held, Kind.Summit, Kind.Forum, Kind.Conference, Kind.Meeting, Kind.Chairmanship, Kind.Year),
        new(Family.Document, Status.Adopted, Kind.Strategy, Kind.Agreement, Kind.Programme, Kind.Memorandum, Kind.Declaration, Kind.Concept),
        new(Family.Undertaking, Status.Established, Kind.Fund, Kind.Project, Kind.Establishment),
    ];

    private static readonly FrozenDictionary<Kind, FamilyRule> s_byKind =
        Table.SelectMany(rule => rule.Kinds.Select(kind => KeyValuePair.Create(kind, rule))).ToFrozenDictionary();

    public static Family Of(Kind kind) => s_byKind[kind].Family;

    /// <summary>The status in which a milestone of a kind ends well.</summary>
    public static Status EndOf(Kind kind) => s_byKind[kind].EndsAs;
}
