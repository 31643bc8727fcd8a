using Tracker.Dates;
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

    public string? Reason { get; init; }

    /// <summary>What only reads have; taken and left aside.</summary>
    public static readonly IReadOnlyList<string> ReadOnlyMembers = ["seq", "recordedAt", "changedAt", "counts"];
}
