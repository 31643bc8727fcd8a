using System.Text.Json.Nodes;
using Tracker.Dates;
using Tracker.Programmes;

namespace Tracker.Indicators;

/// <summary>An indicator as it reads: the record, and for each subject its latest value and how it changed.</summary>
internal static class IndicatorAnswer
{
    /// <summary>What only reads have; taken and left aside on a write.</summary>
    public static readonly IReadOnlyList<string> ReadOnlyMembers = ["seq", "recordedAt", "changedAt", "latest"];

    /// <param name="programme">Whose language a title falls back to.</param>
    /// <param name="language">The title as one string in this language; null: as it was written.</param>
    /// <param name="languages">Is told which language it came out in.</param>
    public static JsonObject Of(Recorded<Indicator> recorded, Programme programme, string? language, ISet<string> languages)
    {
        var answer = Of(recorded);
        if (language is not null && recorded.Value!.Title is { } title)
        {
            var chosen = title.Pick([language], programme.DefaultLanguage);
            answer["title"] = chosen.Text;
            languages.Add(chosen.Language);
        }

        return answer;
    }

    /// <summary>As it was written.</summary>
    public static JsonObject Of(Recorded<Indicator> recorded)
    {
        var answer = Record.Object(recorded.Value!, TrackerJson.Default.Indicator);
        answer["seq"] = recorded.Seq;
        answer["recordedAt"] = Instant.Write(recorded.Trail.RecordedAt);
        answer["changedAt"] = Instant.Write(recorded.Trail.ChangedAt);
        if (recorded.Value!.Observations is { Count: > 0 } observations)
            answer["latest"] = new JsonArray([.. observations.GroupBy(one => one.Subject ?? "").Select(series => Latest([.. series], recorded.Value.Better))]);
        return answer;
    }

    private static JsonNode Latest(IReadOnlyList<Observation> series, Better? better)
    {
        // Of equal periods the one recorded last counts.
        var ordered = series.OrderBy(one => one.Period!.Value).ToList();
        var last = ordered[^1];
        JsonObject latest = new() { ["period"] = last.Period!.Value.ToString(), ["value"] = last.Value };
        if (last.Subject is not null)
            latest["subject"] = last.Subject;
        if (ordered.Count > 1 && last.Value - ordered[^2].Value is { } change)
        {
            latest["change"] = change;
            if (better is not null && change != 0)
                latest["improved"] = change > 0 == (better == Better.Higher);
        }

        return latest;
    }
}
