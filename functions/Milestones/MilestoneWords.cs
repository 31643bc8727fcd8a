namespace Tracker.Milestones;

/// <summary>What people call the kinds, the statuses and the members of milestones, in one language: as within a sentence.</summary>
internal sealed partial record MilestoneWords
{
    public required IReadOnlyDictionary<Kind, string> Kinds { get; init; }

    public required IReadOnlyDictionary<Status, string> Statuses { get; init; }

    /// <summary>By their names in JSON.</summary>
    public required IReadOnlyDictionary<string, string> Members { get; init; }

    /// <summary>That a source says otherwise than the record; at the beginning of a line.</summary>
    public required string Disputed { get; init; }

    /// <summary>A member's name; one without stays as JSON has it.</summary>
    public string Member(string name) => Members.GetValueOrDefault(name, name);

    /// <summary>A kind at the beginning of a line.</summary>
    public string Heading(Kind kind) => Kinds[kind] is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "";
}
