namespace Tracker.Log;

/// <summary>A piece of the log, in order and without gaps, and the newest view there was when it was read.</summary>
internal sealed record Changes<TState>(IReadOnlyList<LogEvent> Events, View<TState> Head) where TState : class, IProjection<TState>;
