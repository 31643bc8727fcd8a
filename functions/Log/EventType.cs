namespace Tracker.Log;

/// <summary>What happened to a subject. A recorded one is there for the first time, or again after its removal.</summary>
internal enum EventType
{
    Recorded,
    Changed,
    Removed,
}
