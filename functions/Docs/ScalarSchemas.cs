using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Tracker.Dates;
using Tracker.Languages;
using Tracker.Programmes;

namespace Tracker.Docs;

/// <summary>Schemas of what converters of this app write: they say no more than that they are converters.</summary>
internal static class ScalarSchemas
{
    private const string Part = "[0-9]{4}(-(Q[1-4]|[0-9]{2}(-[0-9]{2})?))?";

    /// <summary>Of types that get a name; null for others.</summary>
    public static JsonObject? Of(Type type)
    {
        if (type == typeof(Interval))
        {
            return new()
            {
                ["description"] = "A date as exact as it is known (EDTF): a year, a quarter, a month, a day, or two of these as start/end.",
                ["type"] = "string",
                ["pattern"] = $"^{Part}(/{Part})?$",
                ["examples"] = new JsonArray("2024", "2024-Q3", "2024-06", "2024-07-04", "2024-07-03/2024-07-04"),
            };
        }

        if (type == typeof(Text))
            return TextOf(null);
        return type.IsEnum
            ? new() { ["type"] = "string", ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(name)))]) }
            : null;
    }

    /// <summary>Of what people read.</summary>
    /// <param name="maxLength">Characters a language.</param>
    public static JsonObject TextOf(int? maxLength)
    {
        var limit = maxLength is null ? "" : $", of up to {maxLength} characters each";
        return new()
        {
            ["description"] = $"What people read: a string in the programme's default language, or one for each language tag (BCP 47){limit}.",
            ["oneOf"] = new JsonArray(
                One(),
                new JsonObject
                {
                    ["type"] = "object",
                    ["minProperties"] = 1,
                    ["maxProperties"] = Text.MaxLanguages,
                    ["additionalProperties"] = One(),
                }),
            ["examples"] = new JsonArray("SCO Summit 2024", new JsonObject { ["en"] = "SCO Summit 2024", ["ru"] = "Саммит ШОС 2024" }),
        };

        JsonObject One() => maxLength is null
            ? new() { ["type"] = "string" }
            : new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = maxLength };
    }

    /// <summary>Of types that are written where they stand; null for others.</summary>
    public static JsonObject? Inline(Type type) => type switch
    {
        _ when type == typeof(DateTimeOffset) => new() { ["type"] = "string", ["format"] = "date-time" },
        _ when type == typeof(DateOnly) => new() { ["type"] = "string", ["format"] = "date" },
        _ when type == typeof(JsonObject) => new() { ["type"] = "object" },
        _ => null,
    };

    /// <summary>Of a property with a converter of its own; null for others.</summary>
    public static JsonObject? Of(PropertyInfo property) =>
        property.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType == typeof(DigestDayConverter)
            ? new() { ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = 31 }) }
            : null;
}
