using System.Text.Json.Nodes;

namespace Tracker.Docs.Page;

/// <summary>What a schema asks for, in a few words.</summary>
internal static class TypeWords
{
    public static object[] Of(JsonNode? schema)
    {
        if (schema is not JsonObject one)
            return [];
        if ((string?)one["$ref"] is { } reference)
            return [Html.Link($"#schema-{Name(reference)}", Name(reference))];
        if (one["enum"] is JsonArray words)
            return Joined(words.Select(word => new object[] { Html.Code((string)word!) }), ", ");
        if ((one["oneOf"] ?? one["anyOf"]) is JsonArray choices)
            return Joined(choices.Select(Of), " or ");
        return (string?)one["type"] switch
        {
            "array" => [one["maxItems"] is { } most ? $"list of up to {most}: " : "list of ", .. Of(one["items"])],
            "object" when one["additionalProperties"] is JsonObject values => ["map to ", .. Of(values)],
            "integer" => [Range("whole number", one)],
            "string" when one["maxLength"] is { } most => [$"string of up to {most} characters"],
            { } type => [(string?)one["format"] switch { "date" => "day", "date-time" => "instant", _ => type }],
            _ => ["anything"],
        };
    }

    private static string Name(string reference) => reference[(reference.LastIndexOf('/') + 1)..];

    private static string Range(string type, JsonObject schema) => (schema["minimum"], schema["maximum"]) switch
    {
        ({ } min, { } max) => $"{type} from {min} to {max}",
        ({ } min, null) => $"{type} from {min}",
        _ => type,
    };

    private static object[] Joined(IEnumerable<object[]> parts, string between) =>
        [.. parts.SelectMany((part, index) => index == 0 ? part : [between, .. part])];
}
