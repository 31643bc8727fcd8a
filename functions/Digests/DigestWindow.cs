using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Digests;

/// <summary>What a digest is made of: the events from one point of the log to another, and the view there.</summary>
/// <param name="Events">Those after <paramref name="From"/> up to the view's last, oldest first.</param>
/// <param name="End">The view at the end, and the instant at which the state is judged.</param>
/// <param name="At">What the digest says of when it ends.</param>
internal sealed record DigestWindow(DigestPoint From, IReadOnlyList<LogEvent> Events, Moment End, DateTimeOffset At);
