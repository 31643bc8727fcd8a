using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Languages;
using Tracker.Log;
using Tracker.Milestones.Query;
using Tracker.Programmes;

namespace Tracker.Feeds;

/// <summary>
/// Events as an Atom feed. Ids are tag URIs (RFC 4151) of the programme and the event's number: an entry is known again
/// whatever host, link, filter or language it came by.
/// </summary>
internal sealed class AtomFeed
{
    private static readonly XmlWriterSettings s_xml = new() { Encoding = new UTF8Encoding(false), Indent = true };

    private readonly HttpRequest _request;
    private readonly Moment _moment;
    private readonly Subscription _asked;
    private readonly FeedWords _words;
    private readonly DisputeLines _disputes;
    private readonly SortedSet<string> _languages = new(StringComparer.OrdinalIgnoreCase);

    public AtomFeed(HttpRequest request, Moment moment, Subscription asked)
    {
        (_request, _moment, _asked) = (request, moment, asked);
        _words = FeedWords.In(asked.Wanted, moment.Programme.DefaultLanguage);
        _disputes = new(_words, Pick, moment.Programme.DefaultLanguage);
    }

    /// <summary>Those that the texts came out in.</summary>
    public IReadOnlyCollection<string> Languages => _languages;

    public byte[] Write(EventPage page)
    {
        var title = Pick(_moment.Programme.Title);
        SyndicationFeed feed = new()
        {
            Id = Tag(Selection()),
            Title = new($"{title}: {_words.Changes}"),
            LastUpdatedTime = page.Events.Count > 0 ? page.Events[0].RecordedAt : _moment.View.RecordedAt,
            Language = _words.Language,
            Generator = "Tracker",
            // An entry without an author has its feed's (RFC 4287, section 4.2.1).
            Authors = { new(null, _moment.Programme.Organisation ?? _moment.Programme.Chair ?? title, null) },
            Links =
            {
                SyndicationLink.CreateSelfLink(new(PublicAddress.Self(_request)), "application/atom+xml"),
                SyndicationLink.CreateAlternateLink(new(PublicAddress.Beside(_request, "board")), "text/html"),
            },
        };
        if (page.Before is { } before)
            feed.Links.Add(new(new(PublicAddress.NextLink(_request, before.ToString(CultureInfo.InvariantCulture))), "next", null, "application/atom+xml", 0));
        EventStory story = new(_words, Pick);
        feed.Items = [.. page.Events.Select(e => Entry(e, story))];
        return Serialized(feed);
    }

    private SyndicationItem Entry(LogEvent e, EventStory story)
    {
        SyndicationItem entry = new()
        {
            Id = Tag(string.Create(CultureInfo.InvariantCulture, $"/events/{e.Seq}")),
            Title = new(story.Headline(e)),
            Content = new TextSyndicationContent(Html(e, story), TextSyndicationContentKind.Html),
            PublishDate = e.RecordedAt,
            LastUpdatedTime = e.RecordedAt,
            Categories = { new(e.TypeName) },
        };
        if (e.RecordedBy is not null)
            entry.Authors.Add(new(null, e.RecordedBy, null));
        var (page, data) = Places(e);
        entry.Links.Add(SyndicationLink.CreateAlternateLink(new(PublicAddress.Beside(_request, page)), "text/html"));
        if (data is not null)
            entry.Links.Add(new(new(PublicAddress.Beside(_request, data)), "related", null, "application/json", 0));
        return entry;
    }

    /// <summary>Where people and programs find what an event is about; a removed milestone has its history still.</summary>
    private static (string Page, string? Data) Places(LogEvent e) => (e.Subject.Kind, e.Type) switch
    {
        (SubjectKind.Milestone, EventType.Removed) => ("board", $"milestones/{e.Subject.Id}/history"),
        (SubjectKind.Milestone, _) => ($"board#{e.Subject.Id}", $"milestones/{e.Subject.Id}"),
        (SubjectKind.Indicator, _) => ("board", "indicators"),
        _ => ("board", null),
    };

    private string Html(LogEvent e, EventStory story)
    {
        var lines = story.Lines(e);
        StringBuilder html = new("<ul>");
        foreach (var line in (lines.Count > 0 ? lines : [story.Headline(e)]).Concat(DisputesOf(e)))
            html.Append("<li>").Append(Encoded(line)).Append("</li>");
        html.Append("</ul>");
        if (e.Reason is not null)
            html.Append("<p>").Append(Encoded($"{_words.Reason}: {e.Reason}")).Append("</p>");
        return html.ToString();
    }

    private IEnumerable<string> DisputesOf(LogEvent e) => e.Subject.Kind == SubjectKind.Milestone && e.Type != EventType.Removed
        ? _disputes.Of(JsonSerializer.Deserialize(e.Data, TrackerJson.Default.Milestone)!)
        : [];

    // A feed of some milestones is another feed than that of all.
    private string Selection() => !_asked.Filtered ? "" : "?" + string.Join('&', MilestoneQuery.FilterParameters
        .Where(_request.Query.ContainsKey)
        .Select(name => $"{name}={Uri.EscapeDataString(_request.Query[name].ToString())}"));

    private string Tag(string specific) => $"tag:tracker,2024:{_moment.Programme.Id}{specific}";

    private string Pick(Text text)
    {
        var chosen = text.Pick(_asked.Wanted, _moment.Programme.DefaultLanguage);
        _languages.Add(chosen.Language);
        return chosen.Text;
    }

    private static string Encoded(string text) => System.Net.WebUtility.HtmlEncode(text);

    private static byte[] Serialized(SyndicationFeed feed)
    {
        using MemoryStream bytes = new();
        using (var writer = XmlWriter.Create(bytes, s_xml))
            new Atom10FeedFormatter(feed).WriteTo(writer);
        return bytes.ToArray();
    }
}
