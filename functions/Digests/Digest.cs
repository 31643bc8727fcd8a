using System.Text.Json.Serialization;
using Tracker.Dates;
using Tracker.Languages;

namespace Tracker.Digests;

/// <summary>
/// A status report over a window of the log: what happened in it, net, and how things stand at its end. Everything that JSON, HTML and Markdown show
/// is in it, so that a stored digest reads the same for ever.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record Digest
{
    /// <summary>The local day it was due; absent when it was only asked for.</summary>
    public DateOnly? Slot { get; init; }

    /// <summary>How many slots it stands for; more than one when earlier ones were missed.</summary>
    public int? Slots { get; init; }

    public required DigestProgramme Programme { get; init; }

    public required DigestPoint From { get; init; }

    public required DigestPoint To { get; init; }

    /// <summary>The local day on which due, overdue and stale are judged.</summary>
    public required DateOnly Day { get; init; }

    public required DigestSpans Spans { get; init; }

    /// <summary>Held, adopted, established, cancelled in the window.</summary>
    public IReadOnlyList<DigestEntry> Decided { get; init; } = [];

    public IReadOnlyList<DigestEntry> Moved { get; init; } = [];

    public IReadOnlyList<DigestEntry> Added { get; init; } = [];

    public IReadOnlyList<DigestEntry> Changed { get; init; } = [];

    public IReadOnlyList<DigestEntry> Removed { get; init; } = [];

    public IReadOnlyList<DigestEntry> DueSoon { get; init; } = [];

    public IReadOnlyList<DigestEntry> Overdue { get; init; } = [];

    public IReadOnlyList<DigestEntry> Stale { get; init; } = [];

    public IReadOnlyList<DigestEntry> Disputed { get; init; } = [];

    /// <summary>How many entries each section leaves out; absent when none does.</summary>
    public IReadOnlyDictionary<string, int>? Omitted { get; init; }

    /// <summary>By priority in the programme's order; without one last.</summary>
    public IReadOnlyList<Progress> Progress { get; init; } = [];

    /// <summary>Those whose state is another than before the window.</summary>
    public IReadOnlyList<InitiativeStep> Initiatives { get; init; } = [];

    /// <summary>Those that changed in the window.</summary>
    public IReadOnlyList<IndicatorNews> Indicators { get; init; } = [];

    /// <summary>Of the log at the window's end: <c>verify</c> compares it.</summary>
    public required string Hash { get; init; }

    /// <summary>There is nothing to tell: it is kept, and not sent.</summary>
    [JsonIgnore]
    public bool IsEmpty => Initiatives.Count == 0 && Indicators.Count == 0 && Sections.All(section => section.Entries.Count == 0);

    /// <summary>In the order of importance.</summary>
    [JsonIgnore]
    public IReadOnlyList<DigestSection> Sections =>
    [
        new("decided", Decided), new("moved", Moved), new("added", Added), new("changed", Changed), new("removed", Removed),
        new("dueSoon", DueSoon), new("overdue", Overdue), new("stale", Stale), new("disputed", Disputed),
    ];
}

/// <param name="Name">As in JSON.</param>
internal readonly record struct DigestSection(string Name, IReadOnlyList<DigestEntry> Entries);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record DigestProgramme(string Id, Text Title, string TimeZone, IReadOnlyList<string> Languages);

/// <summary>A point of the log: after an event, at an instant.</summary>
internal sealed record DigestPoint(long Seq, [property: JsonConverter(typeof(InstantConverter))] DateTimeOffset At);

/// <summary>How far the sections about the state look, in days.</summary>
internal sealed record DigestSpans(int DueSoon, int Stale)
{
    public static readonly DigestSpans Default = new(30, 180);
}
