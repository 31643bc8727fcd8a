using System.Text.Json;
using Tracker.Dates;
using Tracker.Languages;
using Tracker.Log;
using Tracker.Milestones;
using Tracker.Milestones.Query;
using Tracker.Programmes;

namespace Tracker.Feeds;

/// <summary>A page of a feed.</summary>
/// <param name="Events">Newest first.</param>
/// <param name="Before">The number before which the next page begins; null after the last page.</param>
internal sealed record EventPage(IReadOnlyList<LogEvent> Events, long? Before)
{
    public const int Size = 100;

    /// <summary>The newest events of a stretch of the log that a subscription is about.</summary>
    /// <param name="events">Without gaps, oldest first.</param>
    public static EventPage Of(IReadOnlyList<LogEvent> events, Subscription asked, Programme programme)
    {
        List<LogEvent> taken = [];
        var reached = events.Count > 0 ? events[0].Seq : 1;
        foreach (var e in events.Reverse())
        {
            if (asked.Filtered && !Takes(asked.Filter, e, programme))
                continue;
            taken.Add(e);
            if (taken.Count < Size)
                continue;
            reached = e.Seq;
            break;
        }

        return new(taken, reached > 1 ? reached : null);
    }

    /// <summary>A filter judges a milestone as the event left it, on the event's day: so what was in a feed once stays in it.</summary>
    private static bool Takes(MilestoneFilter filter, LogEvent e, Programme programme)
    {
        if (e.Subject.Kind != SubjectKind.Milestone)
            return false;
        var value = JsonSerializer.Deserialize(e.Data, TrackerJson.Default.Milestone)!;
        Vocabulary vocabulary = new();
        MilestoneEntry entry = new(value, e.Seq, new Trail { RecordedAt = e.RecordedAt, ChangedAt = e.RecordedAt }, vocabulary, programme.DefaultLanguage);
        return new ProgrammeFilter(filter, vocabulary, e.RecordedAt.LocalDay(programme.Zone)).Takes(entry);
    }
}
