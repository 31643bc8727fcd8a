namespace Tracker.Milestones;

internal sealed partial record MilestoneWords
{
    public static readonly MilestoneWords Kazakh = new()
    {
        Kinds = new Dictionary<Kind, string>
        {
            [Kind.Summit] = "саммит",
            [Kind.Forum] = "форум",
            [Kind.Conference] = "конференция",
            [Kind.Meeting] = "отырыс",
            [Kind.Chairmanship] = "төрағалық",
            [Kind.Year] = "жыл",
            [Kind.Strategy] = "стратегия",
            [Kind.Agreement] = "келісім",
            [Kind.Programme] = "бағдарлама",
            [Kind.Memorandum] = "меморандум",
            [Kind.Declaration] = "декларация",
            [Kind.Concept] = "тұжырымдама",
            [Kind.Fund] = "қор",
            [Kind.Project] = "жоба",
            [Kind.Establishment] = "құру",
        },
        Statuses = new Dictionary<Status, string>
        {
            [Status.Proposed] = "ұсынылды",
            [Status.Negotiating] = "келісілуде",
            [Status.Planned] = "жоспарланған",
            [Status.Postponed] = "кейінге қалдырылды",
            [Status.Held] = "өтті",
            [Status.Adopted] = "қабылданды",
            [Status.Established] = "құрылды",
            [Status.Cancelled] = "бас тартылды",
        },
        Disputed = "Дереккөздер әртүрлі айтады",
        Members = new Dictionary<string, string>
        {
            ["kind"] = "түрі",
            ["title"] = "атауы",
            ["summary"] = "сипаттамасы",
            ["priority"] = "басымдығы",
            ["initiative"] = "бастамасы",
            ["status"] = "мәртебесі",
            ["planned"] = "жоспарлы күні",
            ["actual"] = "нақты күні",
            ["place"] = "орны",
            ["body"] = "органы",
            ["sources"] = "дереккөздері",
            ["claims"] = "өзге мәліметтер",
            ["related"] = "байланыстары",
            ["tags"] = "белгілері",
        },
    };
}
