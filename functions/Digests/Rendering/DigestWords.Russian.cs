using Tracker.Initiatives;
using Tracker.Languages;
using Tracker.Milestones;

namespace Tracker.Digests.Rendering;

internal sealed partial record DigestWords
{
    public static readonly DigestWords Russian = new()
    {
        Language = "ru",
        Report = "Обзор состояния",
        Open = "Открыть обзор",
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
            ["disputed"] = MilestoneWords.Russian.Disputed,
            ["progress"] = "Ход работы по приоритетам",
            ["initiatives"] = "Инициативы",
            ["indicators"] = "Показатели",
        },
        Milestones = MilestoneWords.Russian,
        InitiativeStatuses = new Dictionary<InitiativeStatus, string>
        {
            [InitiativeStatus.Proposed] = "предложена",
            [InitiativeStatus.Planned] = "запланирована",
            [InitiativeStatus.Active] = "в работе",
            [InitiativeStatus.Postponed] = "отложена",
            [InitiativeStatus.Completed] = "завершена",
            [InitiativeStatus.Cancelled] = "отменена",
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
