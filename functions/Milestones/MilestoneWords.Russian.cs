namespace Tracker.Milestones;

internal sealed partial record MilestoneWords
{
    public static readonly MilestoneWords Russian = new()
    {
        Kinds = new Dictionary<Kind, string>
        {
            [Kind.Summit] = "саммит",
            [Kind.Forum] = "форум",
            [Kind.Conference] = "конференция",
            [Kind.Meeting] = "заседание",
            [Kind.Chairmanship] = "председательство",
            [Kind.Year] = "год",
            [Kind.Strategy] = "стратегия",
            [Kind.Agreement] = "соглашение",
            [Kind.Programme] = "программа",
            [Kind.Memorandum] = "меморандум",
            [Kind.Declaration] = "декларация",
            [Kind.Concept] = "концепция",
            [Kind.Fund] = "фонд",
            [Kind.Project] = "проект",
            [Kind.Establishment] = "учреждение",
        },
        // Impersonal forms: they suit a title of any gender.
        Statuses = new Dictionary<Status, string>
        {
            [Status.Proposed] = "предложено",
            [Status.Negotiating] = "согласуется",
            [Status.Planned] = "запланировано",
            [Status.Postponed] = "отложено",
            [Status.Held] = "состоялось",
            [Status.Adopted] = "принято",
            [Status.Established] = "учреждено",
            [Status.Cancelled] = "отменено",
        },
        Disputed = "Источники расходятся",
        Members = new Dictionary<string, string>
        {
            ["kind"] = "вид",
            ["title"] = "название",
            ["summary"] = "описание",
            ["priority"] = "приоритет",
            ["initiative"] = "инициатива",
            ["status"] = "статус",
            ["planned"] = "плановая дата",
            ["actual"] = "фактическая дата",
            ["place"] = "место",
            ["body"] = "орган",
            ["sources"] = "источники",
            ["claims"] = "иные сведения",
            ["related"] = "связи",
            ["tags"] = "метки",
        },
    };
}
