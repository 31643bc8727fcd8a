using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Tracker.Docs.Shapes;
using Tracker.Indicators;
using Tracker.Languages;
using Tracker.Milestones;
using Tracker.Programmes;
using Tracker.Subscriptions;

namespace Tracker.Docs;

/// <summary>JSON schemas of the app's types by name, each made once, with references where one holds another.</summary>
internal sealed class SchemaBook(DocComments comments)
{
    // The types' own attributes say how they are written; the app's options say the rest.
    private static readonly JsonSerializerOptions s_options = new(TrackerJson.Default.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    // What requests may have because reads have it.
    private static readonly Dictionary<Type, IReadOnlyList<string>> s_ignored = new()
    {
        [typeof(MilestoneInput)] = MilestoneDraft.ReadOnlyMembers,
        [typeof(MilestonePatch)] = MilestoneDraft.ReadOnlyMembers,
        [typeof(ProgrammeInput)] = ProgrammeDraft.ReadOnlyMembers,
        [typeof(IndicatorInput)] = IndicatorAnswer.ReadOnlyMembers,
        [typeof(SubscriptionInput)] = SubscriptionDraft.ReadOnlyMembers,
    };

    private readonly SortedDictionary<string, JsonNode?> _schemas = new(StringComparer.Ordinal);

    /// <summary>Those made so far, by name.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Schemas => _schemas;

    /// <summary>A schema that refers to the type's.</summary>
    public JsonObject Of(Type type)
    {
        var name = NameOf(type);
        if (!_schemas.ContainsKey(name))
        {
            _schemas[name] = null;
            _schemas[name] = Make(type);
        }

        return new() { ["$ref"] = $"#/components/schemas/{name}" };
    }

    private JsonObject Of(TextLimits limits)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Text{limits.MaxLength}");
        _schemas.TryAdd(name, ScalarSchemas.TextOf(limits.MaxLength));
        return new() { ["$ref"] = $"#/components/schemas/{name}" };
    }

    private JsonObject Make(Type type)
    {
        var schema = ScalarSchemas.Of(type) ?? Export(type);
        if (type.GetCustomAttribute<ExtendsAttribute>() is { } extends)
            schema = Extended(Make(extends.Record), schema, extends);
        if (s_ignored.TryGetValue(type, out var ignored))
        {
            foreach (var member in ignored.Where(member => !schema["properties"]!.AsObject().ContainsKey(member)))
                schema["properties"]![member] = new JsonObject { ["readOnly"] = true, ["description"] = "Only reads have it; ignored." };
        }

        if (!schema.ContainsKey("description") && comments.Of(type) is { } description)
            schema.Insert(0, "description", description);
        return schema;
    }

    private JsonObject Export(Type type) => (JsonObject)s_options.GetJsonSchemaAsNode(type, new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Transform,
    });

    private JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var isRoot = context.Path.IsEmpty;
        var result = !isRoot && IsNamed(type) ? Of(type) : ScalarSchemas.Inline(type) ?? Present(WithoutNull(schema), context.TypeInfo);
        if (context.PropertyInfo?.AttributeProvider is PropertyInfo property)
        {
            result = ScalarSchemas.Of(property) ?? result;
            if (type == typeof(Text) && FieldLimits.OfText(property) is { } limits)
                result = Of(limits);
            else if (result is JsonObject limited)
                FieldLimits.Apply(property, limited);
            if (comments.Of(property) is { } description && result is JsonObject described)
                described["description"] = description;
        }

        return result;
    }

    private static bool IsNamed(Type type) =>
        ScalarSchemas.Of(type) is not null || (type.Namespace?.StartsWith("Tracker", StringComparison.Ordinal) == true && !type.IsGenericType);

    // Absent members are left out, never null.
    private static JsonNode WithoutNull(JsonNode schema)
    {
        if (schema is JsonObject typed && typed["type"] is JsonArray types)
        {
            var kept = types.Where(one => (string?)one != "null").Select(one => one!.DeepClone()).ToArray();
            typed["type"] = kept is [var single] ? single : new JsonArray(kept);
        }

        return schema;
    }

    // What may be null may be absent, a record's parameters too.
    private static JsonNode Present(JsonNode schema, JsonTypeInfo type)
    {
        var absent = type.Properties.Where(property => property.IsGetNullable).Select(property => property.Name).ToHashSet();
        if (schema is JsonObject owner && owner["required"] is JsonArray required)
        {
            required.RemoveAll(name => absent.Contains((string)name!));
            if (required.Count == 0)
                owner.Remove("required");
        }

        return schema;
    }

    private static JsonObject Extended(JsonObject record, JsonObject shape, ExtendsAttribute extends)
    {
        var properties = record["properties"]?.AsObject() ?? [];
        foreach (var (name, member) in shape["properties"]?.AsObject() ?? [])
            properties[name] = member!.DeepClone();
        if (extends.Nullable)
        {
            foreach (var name in properties.Select(member => member.Key).ToList())
                properties[name] = new JsonObject { ["anyOf"] = new JsonArray(properties[name]!.DeepClone(), new JsonObject { ["type"] = "null" }) };
        }

        string[] required =
        [
            .. extends.Partial ? [] : Names(record["required"]),
            .. extends.Required,
            .. Names(shape["required"]),
        ];
        JsonObject schema = new() { ["type"] = "object", ["properties"] = properties.DeepClone() };
        if (required.Length > 0)
            schema["required"] = new JsonArray([.. required.Distinct().Select(name => JsonValue.Create(name))]);
        schema["additionalProperties"] = false;
        return schema;
    }

    private static IEnumerable<string> Names(JsonNode? required) => (required?.AsArray() ?? []).Select(name => (string)name!);

    private static string NameOf(Type type) =>
        type.IsGenericType ? $"{NameOf(type.GetGenericArguments()[0])}List" : type == typeof(Dates.Interval) ? "Date" : type.Name;
}
