using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tracker.Http;

/// <summary>What should stand at a place of a JSON body, in words; .NET's own messages name its types.</summary>
internal static class JsonExpectation
{
    /// <summary>The message for a value of another type than expected.</summary>
    public static string Unmet(JsonTypeInfo? root, string? path)
    {
        var expected = root;
        foreach (var step in JsonField.Steps(path))
        {
            if (expected is null)
                break;
            expected = Next(expected, step);
        }

        return expected is null ? "This has the wrong type." : Sentence(expected);
    }

    private static JsonTypeInfo? Next(JsonTypeInfo type, JsonStep step)
    {
        var next = type.Kind switch
        {
            JsonTypeInfoKind.Object => type.Properties.FirstOrDefault(property => property.Name == step.Member)?.PropertyType,
            JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary => type.ElementType,
            _ => null,
        };
        return next is not null && type.Options.TryGetTypeInfo(next, out var info) ? info : null;
    }

    private static string Sentence(JsonTypeInfo info)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        if (type.IsEnum)
            return $"This is none of: {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName))}.";
        return info.Kind switch
        {
            JsonTypeInfoKind.Enumerable => "This is not a list.",
            JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => "This is not an object.",
            _ when type == typeof(System.Text.Json.Nodes.JsonObject) => "This is not an object.",
            _ when type == typeof(string) => "This is not a string.",
            _ when type == typeof(bool) => "This is neither true nor false.",
            _ when type == typeof(int) || type == typeof(long) => "This is not a whole number, or too large.",
            _ when type == typeof(decimal) || type == typeof(double) => "This is not a number, or too large.",
            _ when type == typeof(DateOnly) => "This is not a day. Write one such as 2024-02-12.",
            _ when type == typeof(TimeOnly) => "This is not a time. Write one such as 08:00.",
            _ when type == typeof(DateTimeOffset) => "This is not an instant. Write one such as 2024-02-12T03:00:00Z.",
            _ => "This has the wrong type.",
        };
    }
}
