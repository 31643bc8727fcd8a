using Tracker.Dates;
using Tracker.Http;
using Tracker.Languages;
using Tracker.Programmes;

namespace Tracker.Milestones.Query;

/// <summary>Which milestones are asked for. A list holds what is allowed, one of which must apply; null asks for nothing.</summary>
internal sealed record MilestoneFilter
{
    public IReadOnlySet<Kind>? Kinds { get; init; }

    public IReadOnlySet<Status>? Statuses { get; init; }

    public IReadOnlySet<string>? Priorities { get; init; }

    public IReadOnlySet<string>? Initiatives { get; init; }

    /// <summary>Folded, as bodies, places and tags are compared.</summary>
    public IReadOnlySet<string>? Bodies { get; init; }

    public IReadOnlySet<string>? Places { get; init; }

    public IReadOnlySet<string>? Tags { get; init; }

    /// <summary>The milestone's interval must not end before this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The milestone's interval must not begin after this day.</summary>
    public DateOnly? To { get; init; }

    public bool? Overdue { get; init; }

    public bool? Disputed { get; init; }

    public bool? Undated { get; init; }

    /// <summary>Its last event comes after this number.</summary>
    public long? ChangedAfter { get; init; }

    /// <summary>Its last event comes after this instant.</summary>
    public DateTimeOffset? ChangedSince { get; init; }

    /// <summary>Folded words; each must begin a word of the milestone, in any language.</summary>
    public string[] Words { get; init; } = [];

    /// <exception cref="RequestProblemException">A priority is asked for that no programme of the query has: 400.</exception>
    public void CheckPriorities(IEnumerable<Programme> programmes)
    {
        if (Priorities is null)
            return;
        var known = programmes.SelectMany(programme => programme.Priorities ?? []).Select(priority => priority.Id!).Distinct().ToList();
        if (Priorities.FirstOrDefault(priority => !known.Contains(priority, StringComparer.Ordinal)) is { } unknown)
            throw new RequestProblemException("priority", $"'{Shortened.Text(unknown)}' is not allowed. Allowed are: {string.Join(", ", known)}.");
    }

    /// <summary>All but the words, for which a <see cref="WordSearch"/> knows the programme's vocabulary.</summary>
    /// <param name="today">In the programme's zone.</param>
    public bool Takes(MilestoneEntry entry, DateOnly today)
    {
        var value = entry.Outline;
        return (Kinds is null || Kinds.Contains(value.Kind))
            && (Statuses is null || Statuses.Contains(value.Status))
            && (Priorities is null || (value.Priority is not null && Priorities.Contains(value.Priority)))
            && (Initiatives is null || (value.Initiative is not null && Initiatives.Contains(value.Initiative)))
            && Overlaps(value.Date)
            && (Overdue is null || entry.IsOverdue(today) == Overdue)
            && (Disputed is null || entry.Disputed.Count > 0 == Disputed)
            && (Undated is null || value.Date is null == Undated)
            && (ChangedAfter is null || entry.Seq > ChangedAfter)
            && (ChangedSince is null || entry.Trail.ChangedAt > ChangedSince)
            && (Bodies is null || (value.Body is not null && Bodies.Contains(Folding.Fold(value.Body))))
            && (Places is null || HasPlace(value.Place))
            && (Tags is null || value.Tags?.Any(tag => Tags.Contains(Folding.Fold(tag))) == true);
    }

    private bool Overlaps(Interval? date) =>
        (From is null && To is null) || (date is { } interval && !(interval.Latest < From) && !(interval.Earliest > To));

    private bool HasPlace(Text? place)
    {
        for (var i = 0; i < (place?.Values.Length ?? 0); i++)
        {
            if (Places!.Contains(Folding.Fold(place!.Values[i])))
                return true;
        }

        return false;
    }
}
