using System.Reflection;
using System.Text.Json.Nodes;
using Tracker.Indicators;
using Tracker.Languages;
using Tracker.Links;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Docs;

/// <summary>How long texts and lists may be, and what ids look like: by the very constants that the rules go by, so that the two cannot differ.</summary>
internal static class FieldLimits
{
    // What is recorded, and what is sent to be recorded. The same name means the same in all of them.
    private static readonly HashSet<Type> s_records =
    [
        typeof(Milestone), typeof(MilestoneDraft), typeof(Source), typeof(Claim), typeof(Relation), typeof(Programme), typeof(ProgrammeDraft),
        typeof(Priority), typeof(DigestSettings), typeof(Indicator), typeof(Observation), typeof(LinkDraft),
    ];

    /// <summary>What a text may be; null where nothing limits it.</summary>
    public static TextLimits? OfText(PropertyInfo property) => !IsRecord(property) ? null : property.Name switch
    {
        nameof(Milestone.Title) => MilestoneLimits.Title,
        nameof(Milestone.Summary) => MilestoneLimits.Summary,
        nameof(Claim.Value) when property.DeclaringType == typeof(Claim) => MilestoneLimits.Summary,
        nameof(Milestone.Place) or nameof(Milestone.Body) or nameof(Source.Publisher) => MilestoneLimits.Short,
        nameof(Programme.Organisation) or nameof(Programme.Chair) => MilestoneLimits.Short,
        nameof(Indicator.Unit) or nameof(Observation.Subject) or nameof(LinkDraft.Name) => MilestoneLimits.Short,
        nameof(Source.Note) => MilestoneLimits.Note,
        nameof(MilestoneDraft.Reason) => MilestoneLimits.Reason,
        _ => null,
    };

    /// <summary>Writes into the schema of a member what else limits it.</summary>
    public static void Apply(PropertyInfo property, JsonObject schema)
    {
        if (!IsRecord(property))
            return;
        if (OfText(property) is { } text)
            AtMost(schema, text.MaxLength);
        else if (property.Name is nameof(Source.Url) or nameof(Source.Archive))
            AtMost(schema, MilestoneLimits.Url);
        else if (property.Name is nameof(Milestone.Id) or nameof(Milestone.Priority) or nameof(Milestone.Initiative))
            schema["pattern"] = $"^{Slug.Pattern}$";
        else if (property.Name is nameof(DigestSettings.DueSoonDays) or nameof(DigestSettings.StaleDays))
            (schema["minimum"], schema["maximum"]) = (0, ProgrammeRules.MaxDays);
        else if (ItemsOf(property) is { } items)
            schema["maxItems"] = items;
        if (property.Name == nameof(Milestone.Tags))
            AtMost(schema["items"]!.AsObject(), MilestoneLimits.Short.MaxLength);
    }

    private static int? ItemsOf(PropertyInfo property) => property.Name switch
    {
        nameof(Milestone.Sources) => MilestoneLimits.Sources,
        nameof(Milestone.Claims) => MilestoneLimits.Claims,
        nameof(Milestone.Related) => MilestoneLimits.Related,
        nameof(Milestone.Tags) => MilestoneLimits.Tags,
        nameof(Source.Supports) => MilestoneLimits.Supports,
        nameof(Programme.Languages) => Text.MaxLanguages,
        nameof(Programme.Priorities) => ProgrammeRules.MaxPriorities,
        nameof(Indicator.Observations) => IndicatorRules.MaxObservations,
        _ => null,
    };

    // Blank ones are refused.
    private static void AtMost(JsonObject schema, int length) => (schema["minLength"], schema["maxLength"]) = (1, length);

    private static bool IsRecord(PropertyInfo property) => s_records.Contains(property.DeclaringType!);
}
