using Tracker.Dates;
using Tracker.Languages;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Milestones;

/// <summary>A milestone in a programme's view, with what queries ask of it worked out once.</summary>
/// <param name="language">The programme's default.</param>
internal sealed class MilestoneEntry(Milestone value, long seq, Trail trail, string language = "en")
{
    private readonly (string Text, UInt128 Marks) _words = WordsOf(value);

    // Made when it is first sorted by; another thread may make the same one.
    private FoldedTitle? _sortTitle;

    public Milestone Value => value;

    public string Id => value.Id;

    /// <summary>The number of its last event.</summary>
    public long Seq => seq;

    public Trail Trail => trail;

    /// <summary>Its words in every language, folded.</summary>
    public string Search => _words.Text;

    /// <summary>How the words of <see cref="Search"/> begin.</summary>
    public UInt128 Words => _words.Marks;

    /// <summary>The members in which a source says otherwise; empty when none does.</summary>
    public IReadOnlyList<string> Disputed { get; } = Disputes.Of(value, language);

    /// <summary>Its title folded for sorting, in a language or, without it, the programme's default.</summary>
    public string SortTitle(string? language, string fallback)
    {
        var title = _sortTitle;
        if (title is null || title.Language != language || title.Fallback != fallback)
            _sortTitle = title = new(language, fallback, Folding.Fold(value.Title.Pick([language ?? fallback], fallback).Text));
        return title.Text;
    }

    /// <summary>By how much it slipped since its first plan; null when it did not.</summary>
    public Slip? Slip { get; } = SlipOf(value, trail);

    /// <summary>Open although its latest day has passed, on a day in the programme's zone.</summary>
    public bool IsOverdue(DateOnly today) => value.Status.IsOpen() && value.Date is { } date && date.HasPassed(today);

    /// <summary>About how much memory it takes.</summary>
    public long Bytes => 1_100 + (2L * Search.Length) + (4L * Search.Length) + ((value.Sources?.Count ?? 0) * 400L) + ((trail.Plans?.Count ?? 0) * 200L);

    public static Trail TrailAfter(Recorded<Milestone> before, Milestone value, LogEvent e, Trail trail)
    {
        var old = before.Value!;
        if (old.Date != value.Date || old.Status != value.Status)
            trail = trail with { Dated = e.Seq };
        return old.Planned is { } planned && planned != value.Planned && !e.Correction
            ? trail with { Plans = [.. trail.Plans ?? [], new() { Planned = planned, Reason = e.Reason, RecordedAt = e.RecordedAt, Seq = e.Seq }] }
            : trail;
    }

    private sealed record FoldedTitle(string? Language, string Fallback, string Text);

    private static Slip? SlipOf(Milestone value, Trail trail) =>
        (trail.Plans is { Count: > 0 } plans ? plans[0].Planned : value.Planned) is { } first && value.Date is { } now ? Dates.Slip.Between(first, now) : null;

    private static (string Text, UInt128 Marks) WordsOf(Milestone value)
    {
        var text = SearchText.Of(Texts(value));
        return (text, WordMarks.Of(text));
    }

    private static IEnumerable<string> Texts(Milestone value)
    {
        foreach (var text in new[] { value.Title, value.Summary, value.Place })
        {
            for (var i = 0; i < (text?.Values.Length ?? 0); i++)
                yield return text!.Values[i];
        }

        if (value.Body is not null)
            yield return value.Body;
        foreach (var tag in value.Tags ?? [])
            yield return tag;
    }
}
