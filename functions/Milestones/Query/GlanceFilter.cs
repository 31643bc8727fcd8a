using Tracker.Languages;

namespace Tracker.Milestones.Query;

/// <summary>What a filter can say at a glance: whom it turns away here it would turn away in any case.</summary>
internal sealed class GlanceFilter(MilestoneFilter filter)
{
    // One group for each parameter whose texts are searched; of a group, one has to be there whole.
    private readonly UInt128[][] _words =
    [
        .. new[] { filter.Words.Length == 0 ? null : (IEnumerable<string>)[string.Join(' ', filter.Words)], Texts(filter.Bodies), Texts(filter.Places), Texts(filter.Tags) }
            .OfType<IEnumerable<string>>()
            .Select(texts => texts.Select(text => WordMarks.Of(text)).ToArray()),
    ];

    public bool MayTake(in Glance glance)
    {
        foreach (var group in _words)
        {
            if (!HasAny(group, glance.Words))
                return false;
        }

        return (filter.Kinds is null || filter.Kinds.Contains(glance.Kind))
            && (filter.Statuses is null || filter.Statuses.Contains(glance.Status))
            && (filter.Disputed is null || glance.IsDisputed == filter.Disputed)
            && (filter.Undated is null || glance.IsDated != filter.Undated)
            && (filter.ChangedAfter is null || glance.Seq > filter.ChangedAfter);
    }

    private static bool HasAny(UInt128[] group, UInt128 words)
    {
        foreach (var wanted in group)
        {
            if ((words & wanted) == wanted)
                return true;
        }

        return false;
    }

    // Bodies, places and tags are among the words of a milestone's search text.
    private static IEnumerable<string>? Texts(IReadOnlySet<string>? folded) => folded?.Select(text => SearchText.Of([text]));
}
