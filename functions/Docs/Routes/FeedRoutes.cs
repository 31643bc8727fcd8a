using Tracker.Feeds;

namespace Tracker.Docs.Routes;

internal static class FeedRoutes
{
    public static IReadOnlyList<RouteDoc> All =>
    [
        new("CalendarGet", "Subscribe to the milestones as a calendar")
        {
            Description = """
                iCalendar (RFC 5545, RFC 7986) for Outlook, Google and Apple calendars: an all-day event for each dated milestone, of all days that its date
                may touch. A date that is not known to the day is marked as approximate. A moved milestone keeps its UID and raises SEQUENCE; a cancelled one
                has STATUS:CANCELLED; one that is removed, or no longer selected, leaves the calendar at its next refresh.

                STATUS is CONFIRMED for what came about and what is planned for known days, TENTATIVE for what is open otherwise.
                """,
            Query = QueryDocs.Of(Subscription.Parameters),
            Headers = [.. HeaderDocs.Read, HeaderDocs.AcceptLanguage],
            Answers =
            [
                Answer.Ok("The calendar.", Content.Text("text/calendar")) with { Sometimes = [HeaderDocs.ContentLanguage, HeaderDocs.Vary] },
                Answer.NotModified,
            ],
            Problems = [400, 404],
        },
        new("AtomGet", "Subscribe to what happens as an Atom feed")
        {
            Description = """
                Atom (RFC 4287): one entry for each event of the log, newest first, 100 a page; the link `next` leads to older ones. Ids are permanent.

                A filter takes the events that left their milestone as it asks, on the event's day: `status=held` tells when something was held. What was in
                a feed once stays in it.
                """,
            Query = [.. QueryDocs.Of(Subscription.Parameters), QueryDocs.FeedCursor],
            Headers = [.. HeaderDocs.Read, HeaderDocs.AcceptLanguage],
            Answers =
            [
                Answer.Ok("The feed.", Content.Text("application/atom+xml")) with { Sometimes = [HeaderDocs.ContentLanguage, HeaderDocs.Vary] },
                Answer.NotModified,
            ],
            Problems = [400, 404],
        },
    ];
}
