namespace Tracker.Log;

/// <summary>One accepted change, as it stands in the log for ever.</summary>
internal sealed record LogEvent
{
    /// <summary>1, 2, 3, ... within the programme, without gaps.</summary>
    public required long Seq { get; init; }

    public required EventType Type { get; init; }

    public required Subject Subject { get; init; }

    /// <summary>UTC, whole milliseconds; never before the event before it.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public string? RecordedBy { get; init; }

    public string? Reason { get; init; }

    /// <summary>The change mends a mistake: it moves nothing.</summary>
    public bool Correction { get; init; }

    /// <summary>The number of the subject's event before this one; 0 when this is its first.</summary>
    public required long Previous { get; init; }

    /// <summary>The resource after the change as JSON; of a removal the whole resource before it.</summary>
    public required string Data { get; init; }

    /// <summary>The changed members with their old values (null: it was absent), as a JSON object; only of a change.</summary>
    public string? Old { get; init; }

    /// <summary>The subject's trail before this event, which walking back needs; null when there was none.</summary>
    public string? OldTrail { get; init; }

    /// <summary>Common to all events of one transaction: by it a writer finds out whether a lost answer was a success.</summary>
    public required string Commit { get; init; }

    /// <summary>SHA-256 over the hash before it, the programme, the number and all of the above; lower-case hexadecimal.</summary>
    public string Hash { get; init; } = "";

    public string TypeName => $"{Subject.Word}.{Type switch
    {
        EventType.Recorded => "recorded",
        EventType.Changed => "changed",
        _ => "removed",
    }}";

    public LogEvent Chained(string programme, string hashBefore) => this with { Hash = HashChain.Next(programme, hashBefore, this) };
}
