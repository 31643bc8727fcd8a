using Tracker.Initiatives;
using Tracker.Languages;
using Tracker.Milestones;
using State = Tracker.Milestones.Status;

namespace Tracker.Digests.Rendering;

internal sealed partial record DigestWords
{
    public static readonly DigestWords Russian = new()
    {
        Language = "ru",
        Report = "Обзор состояния",
        Sections = new Dictionary<string, string>
        {
            ["decided"] = "Решено",
            ["moved"] = "Перенесено",
            ["added"] = "Новое",
            ["changed"] = "Другие изменения",
            ["removed"] = "Удалено",
            ["dueSoon"] = "Скоро срок",
            ["overdue"] = "Просрочено",
            ["stale"] = "Давно без новостей",
            ["disputed"] = "Источники расходятся",
            ["progress"] = "Ход работы по приоритетам",
            ["initiatives"] = "Инициативы",
            ["indicators"] = "Показатели",
        },
        Statuses = new Dictionary<State, string>
        {
            [State.Proposed] = "предложено",
            [State.Negotiating] = "согласуется",
            [State.Planned] = "запланировано",
            [State.Postponed] = "отложено",
            [State.Held] = "состоялось",
            [State.Adopted] = "принято",
            [State.Established] = "учреждено",
            [State.Cancelled] = "отменено",
        },
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
            [Kind.Establishment] = "создание",
        },
        InitiativeStatuses = new Dictionary<InitiativeStatus, string>
        {
            [InitiativeStatus.Proposed] = "предложена",
            [InitiativeStatus.Planned] = "запланирована",
            [InitiativeStatus.Active] = "в работе",
            [InitiativeStatus.Postponed] = "отложена",
            [InitiativeStatus.Completed] = "завершена",
            [InitiativeStatus.Cancelled] = "отменена",
        },
        Fields = new Dictionary<string, string>
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
            ["claims"] = "утверждения",
            ["related"] = "связи",
            ["tags"] = "метки",
        },
        Milestone = "Веха",
        Status = "Статус",
        Date = "Дата",
        Move = "Было, стало",
        Shift = "Сдвиг",
        OverdueSince = "Просрочено с",
        LastNews = "Последняя новость",
        What = "Что",
        Priority = "Приоритет",
        WithoutPriority = "Без приоритета",
        Closed = "Закрыто",
        ByStatus = "По статусам",
        Initiative = "Инициатива",
        Indicator = "Показатель",
        Values = "Новые значения",
        Target = "цель",
        Reason = "Причина",
        Sources = "Источники",
        NoDate = "без даты",
        Today = "сегодня",
        Nothing = "Ничего не произошло; сроки не подходят и не нарушены, всё обновлялось недавно.",
        DataAsOf = "Данные на",
        Events = "События",
        Hash = "Хеш журнала",
        More = count => $"и ещё {count}",
        SeveralSlots = count => $"Охватывает сразу {count} {Plural.Pick("ru", count, "период", "периода", "периодов")}: предыдущие обзоры не вышли.",
        Days = (number, last) => $"{number} {Plural.Pick("ru", last, "день", "дня", "дней")}",
        Later = days => $"на {days} позже",
        Earlier = days => $"на {days} раньше",
    };
}
