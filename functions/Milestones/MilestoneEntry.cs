using Tracker.Dates;
using Tracker.Languages;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Milestones;

/// <summary>A milestone in a programme's view, with what queries ask of it worked out once.</summary>
internal sealed class MilestoneEntry
{
    private readonly PackedMilestone? _packed;

    // Made when it is first sorted by; another thread may make the same one.
    private FoldedTitle? _sortTitle;

    /// <param name="vocabulary">That of the programme's milestones.</param>
    /// <param name="language">The programme's default.</param>
    public MilestoneEntry(Milestone value, long seq, Trail trail, Vocabulary vocabulary, string language = "en")
    {
        (Seq, Trail) = (seq, trail);
        _packed = PackedMilestone.Of(value);
        Outline = _packed is null ? value : PackedMilestone.OutlineOf(value);
        var text = SearchText.Of(Texts(value));
        Words = SearchWords.Of(text, vocabulary);
        HasClaims = value.Claims is not null;
        Disputed = Disputes.Of(value, language);
        Slip = SlipOf(value, trail);
        Bytes = 1_000 + Words.Bytes + ((trail.Plans?.Count ?? 0) * 200) + (_packed?.Bytes + 150 ?? ((4 * text.Length) + ((value.Sources?.Count ?? 0) * 400)));
    }

    public string Id => Outline.Id;

    /// <summary>The whole record. Of a long one it is made anew each time: ask once.</summary>
    public Milestone Value => _packed?.Unpack() ?? Outline;

    /// <summary>All that milestones are chosen and sorted by, at hand: the record, of a long one without summary, sources and claims.</summary>
    public Milestone Outline { get; }

    /// <summary>The number of its last event.</summary>
    public long Seq { get; }

    public Trail Trail { get; }

    /// <summary>Its words in every language, folded.</summary>
    public SearchWords Words { get; }

    /// <summary>Whether sources say otherwise in any member; what of it is a dispute depends on the programme's language.</summary>
    public bool HasClaims { get; }

    /// <summary>The members in which a source says otherwise; empty when none does.</summary>
    public IReadOnlyList<string> Disputed { get; }

    /// <summary>By how much it slipped since its first plan; null when it did not.</summary>
    public Slip? Slip { get; }

    /// <summary>Its title folded for sorting, in a language or, without it, the programme's default.</summary>
    public string SortTitle(string? language, string fallback)
    {
        var title = _sortTitle;
        if (title is null || title.Language != language || title.Fallback != fallback)
            _sortTitle = title = new(language, fallback, Folding.Fold(Outline.Title.Pick([language ?? fallback], fallback).Text));
        return title.Text;
    }

    /// <summary>Open although its latest day has passed, on a day in the programme's zone.</summary>
    public bool IsOverdue(DateOnly today) => Outline.Status.IsOpen() && Outline.Date is { } date && date.HasPassed(today);

    /// <summary>About how much memory it takes, without the words themselves.</summary>
    public int Bytes { get; }

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
