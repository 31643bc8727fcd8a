using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tracker.Programmes;

/// <summary>A weekday is a word and a day of the month a number, which may also come as a string of digits.</summary>
internal sealed class DigestDayConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number when reader.TryGetInt32(out var day) => day.ToString(CultureInfo.InvariantCulture),
        _ => throw new JsonException("This is not a day. Write a weekday such as \"monday\", or a day of the month such as 15."),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var day))
            writer.WriteNumberValue(day);
        else
            writer.WriteStringValue(value);
    }
}
