using Azure;

namespace Tracker.Log;

/// <summary>How an attempt to get a batch into the table ended.</summary>
internal abstract record CommitOutcome<TState> where TState : class, IProjection<TState>
{
    /// <summary>The batch is in the table. The view is at its end or later.</summary>
    internal sealed record In(View<TState> View) : CommitOutcome<TState>;

    /// <summary>Another writer took the number; nothing of the batch is in, nor will be.</summary>
    /// <param name="IsHead">The view holds all that was in the log; else there is more.</param>
    internal sealed record Overtaken(View<TState> View, bool IsHead) : CommitOutcome<TState>;

    /// <summary>The number is free, but the row of one of the batch's idempotency keys is there already.</summary>
    internal sealed record KeyTaken : CommitOutcome<TState>;

    /// <summary>The table service refuses these rows, now and always: one too large, a value that it does not take. Nothing is in.</summary>
    internal sealed record Refused(RequestFailedException Failure) : CommitOutcome<TState>;
}
