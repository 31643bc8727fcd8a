using Tracker.Http;
using Tracker.Milestones;

namespace Tracker.Programmes;

/// <summary>What a write of a resource came to.</summary>
internal abstract record WriteOutcome
{
    internal sealed record Created(string Id) : WriteOutcome;

    internal sealed record Changed(string Id) : WriteOutcome;

    /// <summary>The resource is already as asked for: nothing is written.</summary>
    internal sealed record Unchanged(string Id) : WriteOutcome;

    internal sealed record Removed : WriteOutcome;

    internal sealed record Invalid(FieldErrors Errors) : WriteOutcome;

    internal sealed record Unknown(string What) : WriteOutcome;

    /// <summary>It would change what exists, and does not say what it expects to find.</summary>
    internal sealed record ConditionRequired : WriteOutcome;

    /// <summary>It expects another state than there is.</summary>
    /// <param name="Seq">Of the resource now; null when it does not exist.</param>
    internal sealed record Stale(string Id, long? Seq) : WriteOutcome;

    /// <summary>It expects that nothing was recorded in the programme since.</summary>
    internal sealed record StaleList(long Seq) : WriteOutcome;

    internal sealed record Illegal(IllegalStep Step) : WriteOutcome;

    internal sealed record Taken(string Id) : WriteOutcome;
}
