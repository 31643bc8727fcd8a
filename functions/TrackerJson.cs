using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Tracker.Digests;
using Tracker.Indicators;
using Tracker.Links;
using Tracker.Milestones;
using Tracker.Programmes;
using Tracker.Subscriptions;

namespace Tracker;

/// <summary>Everything that goes over the wire or into the log, made at build time. JSON is UTF-8, camel case, without nulls.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    NumberHandling = JsonNumberHandling.Strict,
    PropertyNameCaseInsensitive = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonArray))]
[JsonSerializable(typeof(Programme))]
[JsonSerializable(typeof(ProgrammeDraft))]
[JsonSerializable(typeof(Milestone))]
[JsonSerializable(typeof(MilestoneDraft))]
[JsonSerializable(typeof(Indicator))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(LinkDraft))]
[JsonSerializable(typeof(Trail))]
[JsonSerializable(typeof(Digest))]
[JsonSerializable(typeof(SubscriptionDraft))]
[JsonSerializable(typeof(IReadOnlyList<Attempt>))]
[JsonSerializable(typeof(WriteReason))]
[JsonSerializable(typeof(MilestoneRecording.KeptResponse))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(Milestones.Query.Cursor))]
internal sealed partial class TrackerJson : JsonSerializerContext
{
    /// <summary>The same with an encoder that leaves letters of every script as they are: JSON is never put into HTML unencoded here.</summary>
    public static TrackerJson Readable => s_readable ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private static TrackerJson? s_readable;
}
