using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tracker.Simulation.Entities;

/// <summary>
/// An entity's own properties as the UTF-8 JSON object that an answer shows: kept so, a row takes little memory, and a page is
/// mostly copied. What filters or merges reads it back.
/// </summary>
internal static class StoredProperties
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] Write(List<Property> properties)
    {
        var buffer = new ArrayBufferWriter<byte>(64 + properties.Count * 32);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            foreach (var property in properties)
                Write(json, property);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static List<Property> Read(byte[] stored)
    {
        var properties = new List<Property>();
        var json = new Utf8JsonReader(stored);
        json.Read();
        while (ReadNext(ref json) is { } property)
            properties.Add(property);
        return properties;
    }

    /// <summary>The value of one property, or null where the entity has none of that name.</summary>
    public static EdmValue? Find(byte[] stored, ReadOnlySpan<byte> name)
    {
        var json = new Utf8JsonReader(stored);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var type = TypeBefore(ref json);
            if (json.ValueTextEquals(name))
            {
                json.Read();
                return Value(ref json, type);
            }

            json.Read();
        }

        return null;
    }

    /// <summary>Copies the properties of some names, with their annotations, each after a comma.</summary>
    public static void Copy(byte[] stored, IReadOnlyList<string> names, ArrayBufferWriter<byte> to)
    {
        var json = new Utf8JsonReader(stored);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var start = (int)json.TokenStartIndex;
            if (json.ValueSpan.EndsWith("@odata.type"u8))
            {
                json.Skip();
                json.Read();
            }

            var isWanted = IsOneOf(ref json, names);
            json.Skip();
            if (!isWanted)
                continue;
            to.Write(","u8);
            to.Write(stored.AsSpan(start, (int)json.BytesConsumed - start));
        }
    }

    public static void Write(Utf8JsonWriter json, Property property)
    {
        var (name, value) = property;
        if (Annotation(value) is { } type)
            json.WriteString(name + EdmText.TypeSuffix, type);
        switch (value.Value)
        {
            case string text: json.WriteString(name, text); break;
            case int number: json.WriteNumber(name, number); break;
            case bool yes: json.WriteBoolean(name, yes); break;
            case long number: json.WriteString(name, number.ToString(System.Globalization.CultureInfo.InvariantCulture)); break;
            case System.DateTime date: json.WriteString(name, EdmText.Format(date)); break;
            case System.Guid guid: json.WriteString(name, guid); break;
            case byte[] bytes: json.WriteBase64String(name, bytes); break;
            case double real: WriteDouble(json, name, real); break;
        }
    }

    // A whole double is written with ".0", which alone tells it from an Int32.
    private static void WriteDouble(Utf8JsonWriter json, string name, double real)
    {
        var text = real.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        json.WritePropertyName(name);
        if (!double.IsFinite(real))
            json.WriteStringValue(text);
        else
            json.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0", skipInputValidation: true);
    }

    private static string? Annotation(EdmValue value) => value.Type switch
    {
        EdmType.Int64 => "Edm.Int64",
        EdmType.DateTime => "Edm.DateTime",
        EdmType.Guid => "Edm.Guid",
        EdmType.Binary => "Edm.Binary",
        EdmType.Double when !double.IsFinite((double)value.Value) => "Edm.Double",
        _ => null,
    };

    private static bool IsOneOf(ref Utf8JsonReader json, IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (json.ValueTextEquals(names[i]))
                return true;
        }

        return false;
    }

    private static Property? ReadNext(ref Utf8JsonReader json)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.PropertyName)
            return null;
        var type = TypeBefore(ref json);
        var name = json.GetString()!;
        json.Read();
        return new Property(name, Value(ref json, type));
    }

    /// <summary>Reads the annotation, if the reader stands on one, and goes on to the name of the property.</summary>
    private static EdmType? TypeBefore(ref Utf8JsonReader json)
    {
        if (!json.ValueSpan.EndsWith("@odata.type"u8))
            return null;
        json.Read();
        var type = Enum.Parse<EdmType>(Encoding.ASCII.GetString(json.ValueSpan["Edm.".Length..]));
        json.Read();
        return type;
    }

    private static EdmValue Value(ref Utf8JsonReader json, EdmType? type)
    {
        if (type is { } known)
            return new EdmValue(known, EdmText.Parse(known, json.GetString()!)!);
        return json.TokenType switch
        {
            JsonTokenType.String => new EdmValue(EdmType.String, json.GetString()!),
            JsonTokenType.Number when json.TryGetInt32(out var number) => new EdmValue(EdmType.Int32, number),
            JsonTokenType.Number => new EdmValue(EdmType.Double, json.GetDouble()),
            _ => new EdmValue(EdmType.Boolean, json.GetBoolean()),
        };
    }
}
