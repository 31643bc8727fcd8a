using System.Globalization;
using Tracker.Json;
using Tracker.Languages;
using Tracker.Milestones;

namespace Tracker.Digests.Rendering;

/// <summary>The tables of a digest, those without rows left out.</summary>
internal sealed class PageTables(Digest digest, string language, DigestWords words)
{
    private readonly string _defaultLanguage = digest.Programme.Languages[0];

    public IReadOnlyList<PageTable> All() =>
    [
        .. new[]
        {
            Section("decided", digest.Decided, [words.Status, words.Date], entry => [StatusStep(entry), words.Write(entry.Actual ?? entry.Planned)]),
            Section("moved", digest.Moved, [words.Move, words.Shift], entry => [new(words.Write(entry.To), words.Write(entry.From)), entry.Days is { } days ? words.Write(days) : "–"]),
            Section("overdue", digest.Overdue, [words.Date, words.OverdueSince], entry => [Date(entry), Since(entry)]),
            Section("dueSoon", digest.DueSoon, [words.Status, words.Date], entry => [words.Milestones.Statuses[entry.Status], Due(entry)]),
            Section("added", digest.Added, [words.Status, words.Date], entry => [words.Milestones.Statuses[entry.Status], Date(entry)]),
            Section("changed", digest.Changed, [words.Status, words.What], entry => [StatusStep(entry), Fields(entry)]),
            Section("removed", digest.Removed, [words.Status, words.Date], entry => [words.Milestones.Statuses[entry.Status], Date(entry)]),
            Section("disputed", digest.Disputed, [words.What, words.Date], entry => [Fields(entry), Date(entry)]),
            Section("stale", digest.Stale, [words.Status, words.LastNews], entry => [words.Milestones.Statuses[entry.Status], Since(entry)]),
            new("initiatives", words.Sections["initiatives"], [words.Initiative, words.Status], [.. digest.Initiatives.Select(Row)], More("initiatives")),
            new("indicators", words.Sections["indicators"], [words.Indicator, words.Values], [.. digest.Indicators.Select(Row)], More("indicators")),
            new("progress", words.Sections["progress"], [words.Priority, words.Closed, words.ByStatus], [.. digest.Progress.Where(one => one.Open + one.Closed > 0).Select(Row)], null),
        }.Where(table => table.Rows.Count > 0),
    ];

    private PageTable Section(string name, IReadOnlyList<DigestEntry> entries, string[] columns, Func<DigestEntry, PageCell[]> cells) =>
        new(name, words.Sections[name], [words.Milestone, .. columns], [.. entries.Select(entry => Row(entry, cells(entry), isGone: name == "removed"))], More(name));

    private PageRow Row(DigestEntry entry, PageCell[] cells, bool isGone) => new(
        Pick(entry.Title),
        isGone ? null : $"../board?lang={language}#open={entry.Id}",
        [.. Details(entry)],
        [.. (entry.Sources ?? []).Select(source => new PageLink(source.Publisher ?? new Uri(source.Url).Host, source.Url))],
        cells);

    private IEnumerable<string> Details(DigestEntry entry)
    {
        var priority = digest.Progress.FirstOrDefault(one => one.Priority == entry.Priority && one.Priority is not null);
        string?[] meta = [words.Milestones.Kinds[entry.Kind], priority is null ? entry.Priority : TitleOf(priority), entry.Body, entry.Place is null ? null : Pick(entry.Place)];
        yield return string.Join(" · ", meta.OfType<string>());
        if (entry.Reason is not null)
            yield return $"{words.Reason}: {entry.Reason}";
    }

    private PageRow Row(Progress progress)
    {
        var all = progress.Open + progress.Closed;
        var counts = progress.ByStatus.Select(one => Words<Status>.TryParse(one.Key, out var status) ? $"{words.Milestones.Statuses[status]}: {Number(one.Value)}" : "");
        return Plain(TitleOf(progress), [string.Create(CultureInfo.InvariantCulture, $"{progress.Closed} / {all} ({Math.Round(100m * progress.Closed / all)}%)"), string.Join(", ", counts)]);
    }

    private PageRow Row(InitiativeStep step) => Plain(
        step.Id, [new(words.InitiativeStatuses[step.To], step.From is { } from ? words.InitiativeStatuses[from] : null)]);

    private PageRow Row(IndicatorNews news)
    {
        List<string> values = [.. news.Observations.Select(value => $"{Label(value)}: {Number(value.Value)}")];
        if (news.Target is { } target)
            values.Add($"{words.Target}: {Number(target.Value)}");
        var unit = news.Unit is null ? "" : $" ({news.Unit})";
        return Plain((news.Title is null ? news.Id : Pick(news.Title)) + unit, [values.Count == 0 ? "–" : string.Join("; ", values)]);
    }

    private string Label(DigestValue value)
    {
        string?[] parts = [value.Subject, value.Period is { } period ? words.Write(period) : null];
        return string.Join(", ", parts.OfType<string>());
    }

    private string? More(string section) => digest.Omitted?.GetValueOrDefault(section) is { } count and > 0 ? words.More(count) : null;

    private PageCell StatusStep(DigestEntry entry) => new(words.Milestones.Statuses[entry.Status], entry.Was is { } was ? words.Milestones.Statuses[was] : null);

    private string Date(DigestEntry entry) => words.Write(entry.Actual ?? entry.Planned);

    private string Due(DigestEntry entry)
    {
        var days = (entry.Actual ?? entry.Planned)!.Value.Latest.DayNumber - digest.Day.DayNumber;
        return $"{Date(entry)} ({(days == 0 ? words.Today : words.DaysOf(days))})";
    }

    private string Since(DigestEntry entry)
    {
        var since = entry.Since!.Value;
        return $"{words.Write(since)} ({words.DaysOf(digest.Day.DayNumber - since.DayNumber)})";
    }

    private string Fields(DigestEntry entry) => string.Join(", ", (entry.Fields ?? []).Select(field => words.Milestones.Member(field)));

    private string TitleOf(Progress progress) =>
        progress.Title is { } title ? Pick(title) : progress.Priority ?? words.WithoutPriority;

    private string Pick(Text text) => text.Pick([language], _defaultLanguage).Text;

    private static PageRow Plain(string title, IReadOnlyList<PageCell> cells) => new(title, null, [], [], cells);

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
