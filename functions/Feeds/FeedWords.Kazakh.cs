using Tracker.Milestones;

namespace Tracker.Feeds;

internal sealed partial record FeedWords
{
    public static FeedWords Kazakh { get; } = new()
    {
        Language = "kk",
        Milestones = MilestoneWords.Kazakh,
        OtherMembers = new Dictionary<string, string>
        {
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
