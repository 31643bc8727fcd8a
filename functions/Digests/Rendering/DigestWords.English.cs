using Tracker.Initiatives;
using Tracker.Languages;
using Tracker.Milestones;
using State = Tracker.Milestones.Status;

namespace Tracker.Digests.Rendering;

internal sealed partial record DigestWords
{
    public static readonly DigestWords English = new()
    {
        Language = "en",
        Report = "Status digest",
        Sections = new Dictionary<string, string>
        {
            ["decided"] = "Decided",
            ["moved"] = "Moved",
            ["added"] = "New",
            ["changed"] = "Other changes",
            ["removed"] = "Removed",
            ["dueSoon"] = "Due soon",
            ["overdue"] = "Overdue",
            ["stale"] = "No news for long",
            ["disputed"] = "Sources disagree",
            ["progress"] = "Progress by priority",
            ["initiatives"] = "Initiatives",
            ["indicators"] = "Indicators",
        },
        Statuses = new Dictionary<State, string>
        {
            [State.Proposed] = "proposed",
            [State.Negotiating] = "negotiating",
            [State.Planned] = "planned",
            [State.Postponed] = "postponed",
            [State.Held] = "held",
            [State.Adopted] = "adopted",
            [State.Established] = "established",
            [State.Cancelled] = "cancelled",
        },
        Kinds = new Dictionary<Kind, string>
        {
            [Kind.Summit] = "summit",
            [Kind.Forum] = "forum",
            [Kind.Conference] = "conference",
            [Kind.Meeting] = "meeting",
            [Kind.Chairmanship] = "chairmanship",
            [Kind.Year] = "year",
            [Kind.Strategy] = "strategy",
            [Kind.Agreement] = "agreement",
            [Kind.Programme] = "programme",
            [Kind.Memorandum] = "memorandum",
            [Kind.Declaration] = "declaration",
            [Kind.Concept] = "concept",
            [Kind.Fund] = "fund",
            [Kind.Project] = "project",
            [Kind.Establishment] = "establishment",
        },
        InitiativeStatuses = new Dictionary<InitiativeStatus, string>
        {
            [InitiativeStatus.Proposed] = "proposed",
            [InitiativeStatus.Planned] = "planned",
            [InitiativeStatus.Active] = "active",
            [InitiativeStatus.Postponed] = "postponed",
            [InitiativeStatus.Completed] = "completed",
            [InitiativeStatus.Cancelled] = "cancelled",
        },
        Fields = new Dictionary<string, string>
        {
            ["kind"] = "kind",
            ["title"] = "title",
            ["summary"] = "summary",
            ["priority"] = "priority",
            ["initiative"] = "initiative",
            ["status"] = "status",
            ["planned"] = "planned date",
            ["actual"] = "actual date",
            ["place"] = "place",
            ["body"] = "body",
            ["sources"] = "sources",
            ["claims"] = "claims",
            ["related"] = "relations",
            ["tags"] = "tags",
        },
        Milestone = "Milestone",
        Status = "Status",
        Date = "Date",
        Move = "Was, now",
        Shift = "Shift",
        OverdueSince = "Overdue since",
        LastNews = "Last news",
        What = "What",
        Priority = "Priority",
        WithoutPriority = "Without priority",
        Closed = "Closed",
        ByStatus = "By status",
        Initiative = "Initiative",
        Indicator = "Indicator",
        Values = "New values",
        Target = "target",
        Reason = "Reason",
        Sources = "Sources",
        NoDate = "no date",
        Today = "today",
        Nothing = "Nothing happened, and nothing is due, late or without news.",
        DataAsOf = "Data as of",
        Events = "Events",
        Hash = "Hash of the log",
        More = count => $"and {count} more",
        SeveralSlots = count => $"Covers {count} {Plural.Pick("en", count, "period", "", "periods")} at once: earlier digests were not made.",
        Days = (number, last) => $"{number} {Plural.Pick("en", last, "day", "", "days")}",
        Later = days => $"{days} later",
        Earlier = days => $"{days} earlier",
    };
}
