using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Tracker.Dates;
using Tracker.Languages;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Feeds;

/// <summary>Milestones as all-day events. Nothing of an event hangs on the day or the instance that makes it.</summary>
/// <param name="pick">Chooses the language of a text.</param>
/// <param name="address">Where people find a milestone.</param>
internal sealed class CalendarEvents(Programme programme, FeedWords words, Func<Text, string> pick, Func<string, string> address)
{
    // What is said of a milestone in a calendar is to be read at a glance; the rest is where the event links to.
    private const int MaxSources = 3;

    private readonly IntervalWords _dates = IntervalWords.In(words.Language);
    private readonly DisputeLines _disputes = new(words, pick, programme.DefaultLanguage);
    private readonly Dictionary<string, Text> _priorities =
        (programme.Priorities ?? []).ToDictionary(priority => priority.Id!, priority => priority.Title!, StringComparer.Ordinal);

    /// <param name="entry">A dated one.</param>
    public CalendarEvent Of(MilestoneEntry entry)
    {
        var value = entry.Value;
        var date = value.Date!.Value;
        CalendarEvent result = new()
        {
            Uid = $"{entry.Id}@{programme.Id}.tracker",
            Sequence = checked((int)entry.Trail.Dated),
            DtStamp = Time(entry.Trail.ChangedAt),
            Created = Time(entry.Trail.RecordedAt),
            LastModified = Time(entry.Trail.ChangedAt),
            Start = new(date.Earliest),
            Summary = Summary(value, date),
            Description = Description(value, date, entry.Trail),
            Status = StatusOf(value, date),
            // A milestone takes nobody's time: a year would else show as 365 busy days.
            Transparency = TransparencyType.Transparent,
            Url = new(address(entry.Id)),
        };
        // The end is exclusive (section 3.6.1); the last day that there is has none after it, and a missing end means one day.
        if (date.Latest < DateOnly.MaxValue)
            result.End = new(date.Latest.AddDays(1));
        if (value.Place is not null)
            result.Location = pick(value.Place);
        if (value.Priority is not null && _priorities.TryGetValue(value.Priority, out var priority))
            result.Categories = [pick(priority)];
        return result;
    }

    /// <summary>To the second, which is as far as calendars go.</summary>
    public static CalDateTime Time(DateTimeOffset instant) => new(instant.UtcDateTime);

    // Cancelled and postponed stand in words too: not every calendar shows STATUS.
    private string Summary(Milestone value, Interval date)
    {
        List<string> notes = [];
        if (value.Status is Status.Cancelled or Status.Postponed)
            notes.Add(words.Milestones.Statuses[value.Status]);
        if (date.Precision != Precision.Day)
            notes.Add(words.Approximate(_dates.Write(date)));
        var title = pick(value.Title);
        return notes.Count == 0 ? title : $"{title} ({string.Join("; ", notes)})";
    }

    private string Description(Milestone value, Interval date, Trail trail)
    {
        List<string> lines = [];
        if (value.Summary is { } summary)
            lines.Add(pick(summary));
        lines.Add($"{words.Milestones.Heading(value.Kind)}: {words.Milestones.Statuses[value.Status]}, {_dates.Write(date)}");
        foreach (var plan in (trail.Plans ?? []).Reverse())
            lines.Add($"{words.EarlierPlan}: {_dates.Write(plan.Planned)}{(plan.Reason is null ? "" : $". {words.Reason}: {plan.Reason}")}");
        lines.AddRange(_disputes.Of(value));
        foreach (var source in (value.Sources ?? []).Take(MaxSources))
            lines.Add($"{words.Source}: {(source.Publisher is null ? "" : $"{source.Publisher}, ")}{source.Url}");
        return string.Join('\n', lines);
    }

    // What is planned for known days is on; as long as the days are open, so is the event.
    private static string StatusOf(Milestone value, Interval date) => value.Status switch
    {
        Status.Cancelled => EventStatus.Cancelled,
        Status.Planned when date.Precision == Precision.Day => EventStatus.Confirmed,
        var status when status.IsOpen() => EventStatus.Tentative,
        _ => EventStatus.Confirmed,
    };
}
