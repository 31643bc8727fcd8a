namespace Tracker.Programmes;

/// <summary>A resource as the log left it.</summary>
/// <param name="Value">Null when it was removed: its history goes on.</param>
/// <param name="Seq">The number of its last event.</param>
internal sealed record Recorded<T>(T? Value, long Seq, Trail Trail) where T : class;
