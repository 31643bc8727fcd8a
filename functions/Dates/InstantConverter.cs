using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tracker.Dates;

/// <summary>An instant as <see cref="Instant"/> writes it.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Instant.TryParse(reader.GetString() ?? "", out var instant, out var error) ? instant : throw new JsonException(error);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Instant.Write(value));
}
