using System.Text.Json;
using Tracker.Tests.Node;

namespace Tracker.Tests.Feeds;

/// <summary>A calendar as ical.js understands it.</summary>
internal sealed record ParsedCalendar(Dictionary<string, string> Header, IReadOnlyList<ParsedEvent> Events)
{
    public ParsedEvent this[string milestone] => Events.Single(one => one.Uid.StartsWith($"{milestone}@", StringComparison.Ordinal));

    public static async Task<ParsedCalendar> OfAsync(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize<ParsedCalendar>(await NodeTools.RunAsync("calendar.mjs", text), JsonSerializerOptions.Web)!;
    }
}

internal sealed record ParsedEvent(
    string Uid, int Sequence, string Summary, string? Description, string? Location, DateOnly Start, bool AllDay, int Days,
    string Status, IReadOnlyList<string> Categories, string Url, string Stamp, string Transparency)
{
    /// <summary>The last day, inclusive.</summary>
    public DateOnly Last => Start.AddDays(Days - 1);
}
