namespace Tracker.Log;

/// <summary>What became of a command.</summary>
internal abstract record Written<TState, T> where TState : class, IProjection<TState>
{
    /// <summary>It was decided, and what it asked for is in the log. The view is the one right after it.</summary>
    internal sealed record Decided(T Answer, View<TState> View) : Written<TState, T>;

    /// <summary>Its key had done it before; this is the answer that was kept.</summary>
    internal sealed record Replayed(string Answer) : Written<TState, T>;

    /// <summary>Its key had been used for another request.</summary>
    internal sealed record KeyReused : Written<TState, T>;

    /// <summary>Another command with its key is under way.</summary>
    internal sealed record KeyBusy : Written<TState, T>;
}
