using System.Globalization;

namespace Tracker.Simulation.Entities;

/// <summary>The written form of typed values in JSON and in filters.</summary>
internal static class EdmText
{
    public const string TypeSuffix = "@odata.type";

    private static readonly System.DateTime Earliest = new(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static string Format(System.DateTime value) =>
        value.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    public static System.DateTime? ParseDate(string text) =>
        System.DateTime.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var value)
            ? value
            : null;

    /// <summary>The service keeps dates as Windows file times, which begin in 1601.</summary>
    public static bool IsInRange(System.DateTime value) => value >= Earliest;

    /// <summary>The value of a text whose type was named, or null where it is not of that type.</summary>
    public static object? Parse(EdmType type, string text) => type switch
    {
        EdmType.String => text,
        EdmType.Int32 => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small) ? small : null,
        EdmType.Int64 => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) ? large : null,
        EdmType.Double => ParseDouble(text),
        EdmType.Boolean => bool.TryParse(text, out var yes) ? yes : null,
        EdmType.DateTime => ParseDate(text),
        EdmType.Guid => System.Guid.TryParse(text, out var guid) ? guid : null,
        _ => ParseBase64(text),
    };

    private static object? ParseDouble(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" or "INF" => double.PositiveInfinity,
        "-Infinity" or "-INF" => double.NegativeInfinity,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null,
    };

    private static byte[]? ParseBase64(string text)
    {
        var bytes = new byte[text.Length * 3 / 4 + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
