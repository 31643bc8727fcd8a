using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tracker.Json;

/// <summary>An enum as the words that the API uses for it: its names in camel case.</summary>
internal static class Words<T> where T : struct, Enum
{
    private static readonly Dictionary<string, T> s_byWord =
        Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.Ordinal);

    private static readonly Dictionary<T, string> s_words = s_byWord.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>In the order of the enum.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<T>().Select(value => s_words[value])];

    public static string Of(T value) => s_words[value];

    public static bool TryParse(string word, out T value) => s_byWord.TryGetValue(word, out value);

    public static bool TryParse(string word, out T value, [NotNullWhen(false)] out string? error)
    {
        error = s_byWord.TryGetValue(word, out value)
            ? null
            : $"'{(word.Length > 40 ? $"{word[..40]}…" : word)}' is not allowed. Write one of: {string.Join(", ", All)}.";
        return error is null;
    }
}

/// <summary>Reads and writes <see cref="Words{T}"/>; another word is a <see cref="JsonException"/> that lists what is allowed.</summary>
internal sealed class WordConverter<T> : JsonConverter<T> where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException($"This is not a string. Write one of: {string.Join(", ", Words<T>.All)}.");
        return Words<T>.TryParse(reader.GetString()!, out var value, out var error) ? value : throw new JsonException(error);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Words<T>.Of(value));
}
