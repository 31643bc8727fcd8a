using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Tracker.Dates;
using Tracker.Languages;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Feeds;

/// <summary>A calendar as text: the same for the same log, whenever and wherever it is made.</summary>
/// <param name="wanted">Languages, most wanted first.</param>
/// <param name="address">Where people find a milestone.</param>
internal sealed class CalendarText(Programme programme, IReadOnlyList<string> wanted, Func<string, string> address)
{
    private const string Product = "-//Tracker//Tracker//EN";
    private const string RefreshInterval = "PT1H";

    private readonly FeedWords _words = FeedWords.In(wanted, programme.DefaultLanguage);
    private readonly SortedSet<string> _languages = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that the texts came out in.</summary>
    public IReadOnlyCollection<string> Languages => _languages;

    /// <param name="changedAt">When the programme's log last grew.</param>
    public string Write(IReadOnlyList<MilestoneEntry> entries, DateTimeOffset changedAt)
    {
        Calendar calendar = new() { ProductId = Product };
        Describe(calendar, changedAt);
        CalendarEvents events = new(programme, _words, Pick, address);
        calendar.Events.AddRange(entries.Where(entry => entry.Outline.Date is not null).Select(events.Of));
        if (calendar.Events.Count == 0)
            calendar.AddChild(Placeholder());
        return ContentLines.Folded(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private void Describe(Calendar calendar, DateTimeOffset changedAt)
    {
        // Names by RFC 7986, section 5; the X- ones are what Outlook and Google read.
        var name = Pick(programme.Title);
        calendar.AddProperty("NAME", name);
        calendar.AddProperty("X-WR-CALNAME", name);
        var term = programme.Term is { } interval ? IntervalWords.In(_words.Language).Write(interval) : null;
        string[] about = [.. new[] { programme.Organisation, programme.Chair, term }.OfType<string>()];
        var description = about.Length == 0 ? name : string.Join(" · ", about);
        calendar.AddProperty("DESCRIPTION", description);
        calendar.AddProperty("X-WR-CALDESC", description);
        calendar.AddProperty("LAST-MODIFIED", CalendarEvents.Time(changedAt).Value.ToString("yyyyMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        calendar.AddProperty("REFRESH-INTERVAL", RefreshInterval);
        calendar.Properties["REFRESH-INTERVAL"]!.Parameters.Set("VALUE", "DURATION");
        calendar.AddProperty("X-PUBLISHED-TTL", RefreshInterval);
    }

    private string Pick(Text text)
    {
        var chosen = text.Pick(wanted, programme.DefaultLanguage);
        _languages.Add(chosen.Language);
        return chosen.Text;
    }

    // A calendar must hold at least one component (RFC 5545, section 3.6), and clients refuse one that does not.
    private static VTimeZone Placeholder()
    {
        VTimeZone utc = new() { TzId = "Etc/UTC" };
        utc.AddChild(new VTimeZoneInfo("STANDARD")
        {
            Start = new(1970, 1, 1, 0, 0, 0),
            OffsetFrom = new(TimeSpan.Zero),
            OffsetTo = new(TimeSpan.Zero),
            TimeZoneName = "UTC",
        });
        return utc;
    }
}
