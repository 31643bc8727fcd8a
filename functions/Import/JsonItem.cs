using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Tracker.Http;
using Tracker.Indicators;
using Tracker.Log;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Import;

/// <summary>Makes an item of its JSON. Members that only reads have are left aside, so that what was read can be sent back.</summary>
internal static class JsonItem
{
    public static ImportItem Of(in ReadOnlySequence<byte> json, SubjectKind kind) =>
        Of(json.IsSingleSegment ? json.FirstSpan : json.ToArray(), kind) with { Length = (int)json.Length };

    public static ImportItem Of(ReadOnlySpan<byte> json, SubjectKind kind)
    {
        FieldErrors errors = new();
        if (JsonSyntax.Mistake(json) is var (field, message))
        {
            errors.Add(field, message);
            return new BrokenItem(kind, null, errors);
        }

        JsonObject? members = null;
        try
        {
            members = JsonSerializer.Deserialize(json, TrackerJson.Default.JsonObject);
            if (members is not null)
                return Of(members, kind);
            errors.Add(JsonField.Whole, "This is null, where an object should be.");
            return new BrokenItem(kind, null, errors);
        }
        catch (JsonException wrong)
        {
            return new BrokenItem(kind, IdOf(members), RequestBody.Explain(wrong, members is null ? TrackerJson.Default.JsonObject : TypeOf(kind)));
        }
    }

    private static ImportItem Of(JsonObject members, SubjectKind kind) => kind switch
    {
        SubjectKind.Programme => new ProgrammeItem(Read(members, ProgrammeDraft.ReadOnlyMembers, TrackerJson.Default.ProgrammeDraft)),
        SubjectKind.Milestone => new MilestoneItem(Read(members, MilestoneDraft.ReadOnlyMembers, TrackerJson.Default.MilestoneDraft)),
        _ => new IndicatorItem(Read(members, IndicatorAnswer.ReadOnlyMembers, TrackerJson.Default.Indicator)),
    };

    private static T Read<T>(JsonObject members, IEnumerable<string> readOnly, JsonTypeInfo<T> type)
    {
        foreach (var name in readOnly)
            members.Remove(name);
        return members.Deserialize(type)!;
    }

    private static string? IdOf(JsonObject? members) => members?["id"] is JsonValue value && value.TryGetValue<string>(out var id) ? id : null;

    private static JsonTypeInfo TypeOf(SubjectKind kind) => kind switch
    {
        SubjectKind.Programme => TrackerJson.Default.ProgrammeDraft,
        SubjectKind.Milestone => TrackerJson.Default.MilestoneDraft,
        _ => TrackerJson.Default.Indicator,
    };
}
