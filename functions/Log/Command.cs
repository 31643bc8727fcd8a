namespace Tracker.Log;

/// <summary>A command on its way through the writer. It may be decided several times; only the last decision counts.</summary>
internal abstract class Command<TState>(KeyClaim? claim) where TState : class, IProjection<TState>
{
    public KeyClaim? Claim => claim;

    /// <summary>
    /// The number of the view on which its key's row was found free: absent, or expired and to be replaced. On a later view
    /// another process may have used the key.
    /// </summary>
    public long? KeyFreeAt { get; set; }

    /// <summary>The number of a view that was read after the command came: what is refused on it is refused rightly.</summary>
    public long? ProvenAt { get; set; }

    /// <summary>The last decision asks for changes.</summary>
    public bool Changes { get; protected set; }

    public abstract IReadOnlyList<Change> Decide(View<TState> view, DateTimeOffset now);

    /// <summary>Takes the view right after it; the decision is thereby the one that will be answered, if the commit succeeds.</summary>
    public abstract void Decided(View<TState> after);

    /// <summary>The answer to keep for the command's key.</summary>
    public abstract string Answer { get; }

    public abstract void Settle();

    public abstract void Settle(KeptAnswer kept);

    public abstract void Fail(Exception failure);
}

internal sealed class Command<TState, T>(
    Func<View<TState>, DateTimeOffset, Decision<T>> decide,
    KeyClaim? claim,
    Func<T, View<TState>, string>? render) : Command<TState>(claim)
    where TState : class, IProjection<TState>
{
    // The writer goes on while its clients write their responses.
    private readonly TaskCompletionSource<Written<TState, T>> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Decision<T>? _decision;
    private View<TState>? _after;

    public Task<Written<TState, T>> Written => _written.Task;

    public override string Answer => render!(_decision!.Answer, _after!);

    public override IReadOnlyList<Change> Decide(View<TState> view, DateTimeOffset now)
    {
        _decision = decide(view, now);
        Changes = _decision.Changes.Count > 0;
        return _decision.Changes;
    }

    public override void Decided(View<TState> after) => _after = after;

    public override void Settle() => _written.TrySetResult(new Written<TState, T>.Decided(_decision!.Answer, _after!));

    public override void Settle(KeptAnswer kept) => _written.TrySetResult(kept.Request == Claim!.Request
        ? new Written<TState, T>.Replayed(kept.Answer)
        : new Written<TState, T>.KeyReused());

    public override void Fail(Exception failure) => _written.TrySetException(failure);
}
