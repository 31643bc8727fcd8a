using System.Globalization;
using Tracker.Json;

namespace Tracker.Milestones;

/// <summary>The plain columns of a milestone's row, for those who browse the table or report on it.</summary>
internal static class MilestoneColumns
{
    // A title may hold 500 characters in each of 20 languages; a column is for looking at.
    private const int MaxText = 500;

    public static Dictionary<string, object> Of(Milestone milestone)
    {
        Dictionary<string, object> columns = new()
        {
            ["Title"] = Short(milestone.Title.Values[0]),
            ["Kind"] = Words<Kind>.Of(milestone.Kind),
            ["Status"] = Words<Status>.Of(milestone.Status),
        };
        Add("Priority", milestone.Priority);
        Add("Initiative", milestone.Initiative);
        Add("Planned", milestone.Planned?.ToString());
        Add("Actual", milestone.Actual?.ToString());
        Add("Earliest", milestone.Date?.Earliest.ToString("O", CultureInfo.InvariantCulture));
        Add("Latest", milestone.Date?.Latest.ToString("O", CultureInfo.InvariantCulture));
        Add("Place", milestone.Place?.Values[0]);
        Add("Body", milestone.Body);
        return columns;

        void Add(string name, string? value)
        {
            if (value is not null)
                columns[name] = Short(value);
        }
    }

    private static string Short(string text) => text.Length <= MaxText ? text
        : text[..(char.IsHighSurrogate(text[MaxText - 1]) ? MaxText - 1 : MaxText)];
}
