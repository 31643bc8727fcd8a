using Tracker.Milestones;

namespace Tracker.Feeds;

internal sealed partial record FeedWords
{
    public static FeedWords Russian { get; } = new()
    {
        Language = "ru",
        Kinds = new Dictionary<Kind, string>
        {
            [Kind.Summit] = "Саммит",
            [Kind.Forum] = "Форум",
            [Kind.Conference] = "Конференция",
            [Kind.Meeting] = "Заседание",
            [Kind.Chairmanship] = "Председательство",
            [Kind.Year] = "Год",
            [Kind.Strategy] = "Стратегия",
            [Kind.Agreement] = "Соглашение",
            [Kind.Programme] = "Программа",
            [Kind.Memorandum] = "Меморандум",
            [Kind.Declaration] = "Декларация",
            [Kind.Concept] = "Концепция",
            [Kind.Fund] = "Фонд",
            [Kind.Project] = "Проект",
            [Kind.Establishment] = "Учреждение",
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
            ["organisation"] = "организация",
            ["chair"] = "председатель",
            ["term"] = "срок",
            ["timeZone"] = "часовой пояс",
            ["languages"] = "языки",
            ["priorities"] = "приоритеты",
            ["digest"] = "настройки сводки",
            ["archived"] = "в архиве",
            ["unit"] = "единица измерения",
            ["better"] = "направление прогресса",
            ["baseline"] = "исходное значение",
            ["target"] = "целевое значение",
            ["observations"] = "наблюдения",
        },
        Approximate = date => $"дата приблизительная: {date}",
        EarlierPlan = "Прежний план",
        Reason = "Причина",
        Source = "Источник",
        Recorded = "внесено",
        Removed = "удалено",
        Changed = "изменено",
        Corrected = "исправлено",
        Moved = (from, to) => $"дата перенесена: {from} → {to}",
        Unplanned = "плановой даты больше нет",
        PlannedFor = date => $"плановая дата: {date}",
        Changes = "изменения",
    };
}
