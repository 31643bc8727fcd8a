using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tracker.Dates;

/// <summary>An interval is its text. What is none is a <see cref="JsonException"/> whose message is meant for the sender.</summary>
internal sealed class IntervalConverter : JsonConverter<Interval>
{
    public override Interval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException($"A date is a string. {EdtfDate.Examples}");
        if (!Interval.TryParse(reader.GetString(), out var interval, out var error))
            throw new JsonException(error);
        return interval;
    }

    public override void Write(Utf8JsonWriter writer, Interval value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
