using Tracker.Initiatives;
using Tracker.Languages;
using Tracker.Milestones;

namespace Tracker.Digests.Rendering;

internal sealed partial record DigestWords
{
    public static readonly DigestWords English = new()
    {
        Language = "en",
        Report = "Status digest",
        Open = "Read the digest",
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
            ["disputed"] = MilestoneWords.English.Disputed,
            ["progress"] = "Progress by priority",
            ["initiatives"] = "Initiatives",
            ["indicators"] = "Indicators",
        },
        Milestones = MilestoneWords.English,
        InitiativeStatuses = new Dictionary<InitiativeStatus, string>
        {
            [InitiativeStatus.Proposed] = "proposed",
            [InitiativeStatus.Planned] = "planned",
            [InitiativeStatus.Active] = "active",
            [InitiativeStatus.Postponed] = "postponed",
            [InitiativeStatus.Completed] = "completed",
            [InitiativeStatus.Cancelled] = "cancelled",
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
