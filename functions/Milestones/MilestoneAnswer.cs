using System.Text.Json.Nodes;
using Tracker.Dates;
using Tracker.Json;
using Tracker.Languages;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Milestones;

/// <summary>A milestone as it reads: the record, and what follows from it and from its history on some day.</summary>
/// <param name="today">In the programme's zone, at the point in time that is asked about.</param>
/// <param name="language">Texts as one string in this language; null: as they were written.</param>
internal sealed class MilestoneAnswer(ProgrammeState state, DateOnly today, string? language = null)
{
    /// <summary>All members that an answer can have, which <c>fields</c> chooses from.</summary>
    public static readonly IReadOnlyList<string> Members =
    [
        "id", "kind", "title", "summary", "priority", "initiative", "status", "planned", "actual", "place", "body", "sources", "claims",
        "related", "tags", .. MilestoneDraft.ReadOnlyMembers,
    ];

    private readonly SortedSet<string> _languages = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages that the texts came out in, once some were asked for.</summary>
    public IReadOnlyCollection<string> Languages => _languages;

    public JsonObject Of(MilestoneEntry entry)
    {
        var value = entry.Value;
        var answer = Record.Object(value, TrackerJson.Default.Milestone);
        if (language is not null)
            Choose(answer, value);
        AddDates(answer, entry);
        answer["seq"] = entry.Seq;
        answer["recordedAt"] = Instant.Write(entry.Trail.RecordedAt);
        answer["changedAt"] = Instant.Write(entry.Trail.ChangedAt);
        if (entry.Disputed.Count > 0)
            answer["disputed"] = new JsonArray([.. entry.Disputed.Select(field => JsonValue.Create(field))]);
        if (entry.Trail.Plans is { Count: > 0 } plans)
            answer["plans"] = new JsonArray([.. plans.Select(Of)]);
        if (state.Milestones.ReferrersOf(entry.Id) is { Count: > 0 } referrers)
            answer["relatedFrom"] = new JsonArray([.. referrers.Select(Of)]);
        return answer;
    }

    private void AddDates(JsonObject answer, MilestoneEntry entry)
    {
        if (entry.Outline.Date is { } date)
        {
            answer["earliest"] = Day(date.Earliest);
            answer["latest"] = Day(date.Latest);
            answer["precision"] = Words<Precision>.Of(date.Precision);
        }

        answer["overdue"] = entry.IsOverdue(today);
        if (entry.Slip is { } slip)
            answer["slipDays"] = new JsonObject { ["min"] = slip.Min, ["max"] = slip.Max };
    }

    private void Choose(JsonObject answer, Milestone value)
    {
        Choose(answer, "title", value.Title);
        Choose(answer, "summary", value.Summary);
        Choose(answer, "place", value.Place);
    }

    private void Choose(JsonObject answer, string name, Text? text)
    {
        if (text is null)
            return;
        var chosen = text.Pick([language!], state.Programme!.Value!.DefaultLanguage);
        answer[name] = chosen.Text;
        _languages.Add(chosen.Language);
    }

    private static JsonNode Of(Plan plan)
    {
        JsonObject answer = new() { ["planned"] = plan.Planned.ToString() };
        if (plan.Reason is not null)
            answer["reason"] = plan.Reason;
        answer["recordedAt"] = Instant.Write(plan.RecordedAt);
        answer["seq"] = plan.Seq;
        return answer;
    }

    private static JsonNode Of(Referrer referrer) => new JsonObject { ["type"] = Words<RelationType>.Of(referrer.Type), ["id"] = referrer.Id };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
