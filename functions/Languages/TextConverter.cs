using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tracker.Languages;

/// <summary>A string or an object of strings. What is neither is a <see cref="JsonException"/> whose message is meant for the sender.</summary>
internal sealed class TextConverter : JsonConverter<Text>
{
    internal const string Example = "Write a string, or an object such as { \"en\": \"Summit\", \"ru\": \"Саммит\" }.";

    public override Text Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => Text.Plain(reader.GetString()!),
            JsonTokenType.StartObject => ReadLanguages(ref reader),
            _ => throw new JsonException($"This is not a text. {Example}"),
        };

    public override void Write(Utf8JsonWriter writer, Text value, JsonSerializerOptions options)
    {
        if (value.IsPlain)
        {
            writer.WriteStringValue(value.Values[0]);
            return;
        }

        writer.WriteStartObject();
        for (var i = 0; i < value.Languages.Length; i++)
            writer.WriteString(value.Languages[i], value.Values[i]);
        writer.WriteEndObject();
    }

    private static Text ReadLanguages(ref Utf8JsonReader reader)
    {
        List<KeyValuePair<string, string>> byLanguage = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var tag = reader.GetString()!;
            reader.Read();
            if (reader.TokenType != JsonTokenType.String)
                throw new JsonException($"The text of a language is a string. {Example}");
            byLanguage.Add(new(tag, reader.GetString()!));
            if (byLanguage.Count > Text.MaxLanguages)
                break;
        }

        return Text.TryCreate(byLanguage, out var text, out var error) ? text : throw new JsonException(error);
    }
}
