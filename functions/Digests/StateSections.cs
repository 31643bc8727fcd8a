using Tracker.Dates;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Digests;

/// <summary>What a digest says of the state, for as long as it holds. All are in the order of dates.</summary>
internal sealed class StateSections(Moment moment, DigestSpans spans)
{
    private readonly DateOnly _today = moment.Today;
    private readonly TimeZoneInfo _zone = moment.Programme.Zone;

    /// <summary>Open, and its latest day is today or comes within the span.</summary>
    public IEnumerable<MilestoneEntry> DueSoon =>
        Open.Where(entry => entry.Outline.Date is { } date && date.Latest >= _today && date.Latest.DayNumber - _today.DayNumber <= spans.DueSoon);

    public IEnumerable<MilestoneEntry> Overdue => Open.Where(entry => entry.IsOverdue(_today));

    /// <summary>Open, not overdue, and nothing was recorded of it for as many days as the span has.</summary>
    public IEnumerable<MilestoneEntry> Stale =>
        Open.Where(entry => !entry.IsOverdue(_today) && _today.DayNumber - LastDayOf(entry).DayNumber >= spans.Stale);

    public IEnumerable<MilestoneEntry> Disputed => moment.State.Milestones.ByDate.Where(entry => entry.Disputed.Count > 0);

    private IEnumerable<MilestoneEntry> Open => moment.State.Milestones.ByDate.Where(entry => entry.Outline.Status.IsOpen());

    /// <summary>The local day of its last event.</summary>
    public DateOnly LastDayOf(MilestoneEntry entry) => entry.Trail.ChangedAt.LocalDay(_zone);
}
