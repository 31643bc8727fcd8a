using Tracker.Milestones;

namespace Tracker.Feeds;

internal sealed partial record FeedWords
{
    public static FeedWords English { get; } = new()
    {
        Language = "en",
        Kinds = new Dictionary<Kind, string>
        {
            [Kind.Summit] = "Summit",
            [Kind.Forum] = "Forum",
            [Kind.Conference] = "Conference",
            [Kind.Meeting] = "Meeting",
            [Kind.Chairmanship] = "Chairmanship",
            [Kind.Year] = "Year",
            [Kind.Strategy] = "Strategy",
            [Kind.Agreement] = "Agreement",
            [Kind.Programme] = "Programme",
            [Kind.Memorandum] = "Memorandum",
            [Kind.Declaration] = "Declaration",
            [Kind.Concept] = "Concept",
            [Kind.Fund] = "Fund",
            [Kind.Project] = "Project",
            [Kind.Establishment] = "Establishment",
        },
        Statuses = new Dictionary<Status, string>
        {
            [Status.Proposed] = "proposed",
            [Status.Negotiating] = "under negotiation",
            [Status.Planned] = "planned",
            [Status.Postponed] = "postponed",
            [Status.Held] = "held",
            [Status.Adopted] = "adopted",
            [Status.Established] = "established",
            [Status.Cancelled] = "cancelled",
        },
        Members = new Dictionary<string, string>
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
            ["organisation"] = "organisation",
            ["chair"] = "chair",
            ["term"] = "term",
            ["timeZone"] = "time zone",
            ["languages"] = "languages",
            ["priorities"] = "priorities",
            ["digest"] = "digest settings",
            ["archived"] = "archived",
            ["unit"] = "unit",
            ["better"] = "direction of progress",
            ["baseline"] = "baseline",
            ["target"] = "target",
            ["observations"] = "observations",
        },
        Approximate = date => $"approximate date: {date}",
        EarlierPlan = "Earlier plan",
        Reason = "Reason",
        Source = "Source",
        Recorded = "recorded",
        Removed = "removed",
        Changed = "changed",
        Corrected = "corrected",
        Moved = (from, to) => $"moved from {from} to {to}",
        Unplanned = "no longer has a planned date",
        PlannedFor = date => $"planned for {date}",
        Changes = "changes",
    };
}
