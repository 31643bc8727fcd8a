using Tracker.Milestones;

namespace Tracker.Feeds;

internal sealed partial record FeedWords
{
    public static FeedWords Kazakh { get; } = new()
    {
        Language = "kk",
        Kinds = new Dictionary<Kind, string>
        {
            [Kind.Summit] = "Саммит",
            [Kind.Forum] = "Форум",
            [Kind.Conference] = "Конференция",
            [Kind.Meeting] = "Отырыс",
            [Kind.Chairmanship] = "Төрағалық",
            [Kind.Year] = "Жыл",
            [Kind.Strategy] = "Стратегия",
            [Kind.Agreement] = "Келісім",
            [Kind.Programme] = "Бағдарлама",
            [Kind.Memorandum] = "Меморандум",
            [Kind.Declaration] = "Декларация",
            [Kind.Concept] = "Тұжырымдама",
            [Kind.Fund] = "Қор",
            [Kind.Project] = "Жоба",
            [Kind.Establishment] = "Құру",
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
            ["organisation"] = "ұйымы",
            ["chair"] = "төрағасы",
            ["term"] = "мерзімі",
            ["timeZone"] = "уақыт белдеуі",
            ["languages"] = "тілдері",
            ["priorities"] = "басымдықтары",
            ["digest"] = "шолу баптаулары",
            ["archived"] = "мұрағатта",
            ["unit"] = "өлшем бірлігі",
            ["better"] = "ілгерілеу бағыты",
            ["baseline"] = "бастапқы мәні",
            ["target"] = "мақсатты мәні",
            ["observations"] = "бақылаулары",
        },
        Approximate = date => $"күні шамамен: {date}",
        EarlierPlan = "Бұрынғы жоспар",
        Reason = "Себебі",
        Source = "Дереккөз",
        Recorded = "енгізілді",
        Removed = "жойылды",
        Changed = "өзгертілді",
        Corrected = "түзетілді",
        Moved = (from, to) => $"күні ауыстырылды: {from} → {to}",
        Unplanned = "енді жоспарлы күні жоқ",
        PlannedFor = date => $"жоспарлы күні: {date}",
        Changes = "өзгерістер",
    };
}
