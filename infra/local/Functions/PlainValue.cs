using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace EmbeddedFunctions.Functions;

/// <summary>
/// Turns the text of a route value, query value or body property into a parameter's type: text, GUIDs and dates as they are, all
/// else read as JSON. So numbers work, while the name of an enum value or an empty text fail the invocation, as in the worker.
/// </summary>
internal static class PlainValue
{
    /// <exception cref="InvalidOperationException">The text does not convert, or is absent and the parameter cannot do without.</exception>
    public static object? Convert(ParameterInfo parameter, string? text)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (text is null)
            return Absent(parameter);
        if (type.IsAssignableFrom(typeof(string)))
            return text;
        if (type == typeof(Guid) && Guid.TryParse(text, out var guid))
            return guid;
        if (type == typeof(DateTimeOffset) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant))
            return instant;
        if (type == typeof(DateTime) && DateTime.TryParse(text, CultureInfo.InvariantCulture, out var date))
            return date;
        try
        {
            return JsonSerializer.Deserialize(text, parameter.ParameterType);
        }
        catch (Exception refusal) when (refusal is JsonException or NotSupportedException)
        {
            throw new InvalidOperationException($"The parameter {parameter.Name} cannot be made a {type.Name}.", refusal);
        }
    }

    private static object? Absent(ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue)
            return parameter.DefaultValue;
        return parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null
            ? throw new InvalidOperationException($"There is no value for the parameter {parameter.Name}.")
            : null;
    }
}
