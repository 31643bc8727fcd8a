using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Dates;
using Tracker.Http;
using Tracker.Json;
using Tracker.Languages;
using Tracker.Milestones;

namespace Tracker.Programmes;

/// <summary>A programme as it reads.</summary>
internal static class ProgrammeAnswer
{
    public static IResult Respond(HttpRequest request, Moment moment, string? language) =>
        ConditionalResult.Of(request, ETagOf(moment, language).ToString(), () =>
        {
            SortedSet<string> languages = new(StringComparer.OrdinalIgnoreCase);
            var answer = Of(moment, language, languages);
            return InLanguages.Of(JsonOutput.Of(answer, TrackerJson.Readable.JsonObject), languages);
        });

    public static (JsonObject Body, EntityTagText ETag) Written(Moment moment) => (Of(moment, null, []), ETagOf(moment, null));

    /// <summary>In the list of programmes: with counts, and the number of the log's last event.</summary>
    public static JsonObject Listed(Moment moment)
    {
        var answer = Record.Object(moment.Programme, TrackerJson.Default.Programme);
        answer["seq"] = moment.View.Seq;
        answer["milestones"] = moment.State.Milestones.Count;
        answer["counts"] = Counts(moment);
        return answer;
    }

    /// <summary>How many milestones are in each status that any is in.</summary>
    private static JsonObject Counts(Moment moment)
    {
        var byStatus = moment.State.Milestones.ByDate.CountBy(entry => entry.Outline.Status).ToDictionary();
        return new(Words<Status>.All.Zip(Enum.GetValues<Status>())
            .Where(pair => byStatus.ContainsKey(pair.Second))
            .Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.First, byStatus[pair.Second])));
    }

    private static JsonObject Of(Moment moment, string? language, SortedSet<string> languages)
    {
        var recorded = moment.State.Programme!;
        var answer = Record.Object(moment.Programme, TrackerJson.Default.Programme);
        if (language is not null)
        {
            answer["title"] = Pick(moment.Programme.Title);
            foreach (var (priority, node) in (moment.Programme.Priorities ?? []).Zip(answer["priorities"]?.AsArray() ?? []))
                node!["title"] = Pick(priority.Title!);
        }

        answer["seq"] = recorded.Seq;
        answer["recordedAt"] = Instant.Write(recorded.Trail.RecordedAt);
        answer["changedAt"] = Instant.Write(recorded.Trail.ChangedAt);
        return answer;

        string Pick(Text text)
        {
            var chosen = text.Pick([language], moment.Programme.DefaultLanguage);
            languages.Add(chosen.Language);
            return chosen.Text;
        }
    }

    private static EntityTagText ETagOf(Moment moment, string? language) => ETags.Of(moment.State.Programme!.Seq, language);
}
