using Tracker.Milestones;

namespace Tracker.Feeds;

internal sealed partial record FeedWords
{
    public static FeedWords Russian { get; } = new()
    {
        Language = "ru",
        Milestones = MilestoneWords.Russian,
        OtherMembers = new Dictionary<string, string>
        {
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
