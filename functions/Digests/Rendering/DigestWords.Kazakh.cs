using Tracker.Initiatives;
using Tracker.Milestones;

namespace Tracker.Digests.Rendering;

internal sealed partial record DigestWords
{
    // Nouns stay in the singular after a number, whatever the number.
    public static readonly DigestWords Kazakh = new()
    {
        Language = "kk",
        Report = "Жай-күй шолуы",
        Open = "Шолуды ашу",
        Sections = new Dictionary<string, string>
        {
            ["decided"] = "Шешілді",
            ["moved"] = "Мерзімі ауысты",
            ["added"] = "Жаңа",
            ["changed"] = "Басқа өзгерістер",
            ["removed"] = "Жойылды",
            ["dueSoon"] = "Мерзімі жақын",
            ["overdue"] = "Мерзімі өтті",
            ["stale"] = "Көптен жаңалық жоқ",
            ["disputed"] = MilestoneWords.Kazakh.Disputed,
            ["progress"] = "Басымдықтар бойынша барысы",
            ["initiatives"] = "Бастамалар",
            ["indicators"] = "Көрсеткіштер",
        },
        Milestones = MilestoneWords.Kazakh,
        InitiativeStatuses = new Dictionary<InitiativeStatus, string>
        {
            [InitiativeStatus.Proposed] = "ұсынылды",
            [InitiativeStatus.Planned] = "жоспарланды",
            [InitiativeStatus.Active] = "жұмыс жүріп жатыр",
            [InitiativeStatus.Postponed] = "кейінге қалдырылды",
            [InitiativeStatus.Completed] = "аяқталды",
            [InitiativeStatus.Cancelled] = "тоқтатылды",
        },
        Milestone = "Белес",
        Status = "Мәртебесі",
        Date = "Күні",
        Move = "Бұрын, енді",
        Shift = "Ауысуы",
        OverdueSince = "Мерзімі өткен күн",
        LastNews = "Соңғы жаңалық",
        What = "Не",
        Priority = "Басымдық",
        WithoutPriority = "Басымдықсыз",
        Closed = "Жабылды",
        ByStatus = "Мәртебе бойынша",
        Initiative = "Бастама",
        Indicator = "Көрсеткіш",
        Values = "Жаңа мәндер",
        Target = "мақсат",
        Reason = "Себебі",
        Sources = "Дереккөздер",
        NoDate = "күні белгісіз",
        Today = "бүгін",
        Nothing = "Ештеңе болған жоқ; мерзімі жақын, өткен немесе ұмытылған ештеңе жоқ.",
        DataAsOf = "Деректер уақыты",
        Events = "Оқиғалар",
        Hash = "Журнал хеші",
        More = count => $"тағы {count}",
        SeveralSlots = count => $"Бірден {count} кезеңді қамтиды: алдыңғы шолулар шықпаған.",
        Days = (number, _) => $"{number} күн",
        Later = days => $"{days} кейін",
        Earlier = days => $"{days} бұрын",
    };
}
