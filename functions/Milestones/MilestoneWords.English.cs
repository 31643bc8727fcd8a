namespace Tracker.Milestones;

internal sealed partial record MilestoneWords
{
    public static readonly MilestoneWords English = new()
    {
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
        Statuses = new Dictionary<Status, string>
        {
            [Status.Proposed] = "proposed",
            [Status.Negotiating] = "negotiating",
            [Status.Planned] = "planned",
            [Status.Postponed] = "postponed",
            [Status.Held] = "held",
            [Status.Adopted] = "adopted",
            [Status.Established] = "established",
            [Status.Cancelled] = "cancelled",
        },
        Disputed = "Sources disagree",
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
        },
    };
}
