using Tracker.Initiatives;
using Tracker.Milestones;
using State = Tracker.Milestones.Status;

namespace Tracker.Digests.Rendering;

internal sealed partial record DigestWords
{
    // Nouns stay in the singular after a number, whatever the number.
    public static readonly DigestWords Kazakh = new()
    {
        Language = "kk",
        Report = "Жай-күй шолуы",
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
            ["disputed"] = "Дереккөздер әртүрлі айтады",
            ["progress"] = "Басымдықтар бойынша барысы",
            ["initiatives"] = "Бастамалар",
            ["indicators"] = "Көрсеткіштер",
        },
        Statuses = new Dictionary<State, string>
        {
            [State.Proposed] = "ұсынылды",
            [State.Negotiating] = "келісілуде",
            [State.Planned] = "жоспарланды",
            [State.Postponed] = "кейінге қалдырылды",
            [State.Held] = "өтті",
            [State.Adopted] = "қабылданды",
            [State.Established] = "құрылды",
            [State.Cancelled] = "тоқтатылды",
        },
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
        InitiativeStatuses = new Dictionary<InitiativeStatus, string>
        {
            [InitiativeStatus.Proposed] = "ұсынылды",
            [InitiativeStatus.Planned] = "жоспарланды",
            [InitiativeStatus.Active] = "жұмыс жүріп жатыр",
            [InitiativeStatus.Postponed] = "кейінге қалдырылды",
            [InitiativeStatus.Completed] = "аяқталды",
            [InitiativeStatus.Cancelled] = "тоқтатылды",
        },
        Fields = new Dictionary<string, string>
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
            ["claims"] = "мәлімдемелері",
            ["related"] = "байланыстары",
            ["tags"] = "белгілері",
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
