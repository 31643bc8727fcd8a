namespace Tracker.Log;

/// <summary>A change that a command asks for; the writer makes an event of it.</summary>
/// <param name="Data">The resource after it; of a removal the resource before it.</param>
/// <param name="Old">The changed members with their old values; only of a change.</param>
internal sealed record Change(EventType Type, Subject Subject, string Data, string? Old = null)
{
    public string? RecordedBy { get; init; }

    public string? Reason { get; init; }

    public bool Correction { get; init; }
}

/// <summary>What a command comes to on a view: its answer, and the changes to commit before it may be given (none: nothing is written).</summary>
internal sealed record Decision<T>(T Answer, params IReadOnlyList<Change> Changes);
