using Tracker.Languages;

namespace Tracker.Milestones.Query;

/// <summary>A filter on the milestones of one programme: first what can be told at a glance, then the rest, then the words.</summary>
/// <param name="today">In the programme's zone.</param>
internal sealed class ProgrammeFilter(MilestoneFilter filter, Vocabulary vocabulary, DateOnly today)
{
    private readonly GlanceFilter _first = new(filter);
    private readonly WordSearch _words = new(filter.Words, vocabulary);

    public bool Takes(in Glance glance) => _first.MayTake(glance) && Takes(glance.Entry);

    public bool Takes(MilestoneEntry entry) => filter.Takes(entry, today) && _words.Finds(entry.Words);
}
