using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tracker.Dates;

/// <summary>Instants as RFC 3339 writes them.</summary>
internal static partial class Instant
{
    /// <summary>Reads an instant with its offset, in UTC. Leap seconds are refused: no clock here has them.</summary>
    public static bool TryParse(string text, out DateTimeOffset instant, [NotNullWhen(false)] out string? error)
    {
        instant = default;
        error = null;
        if (Shape().IsMatch(text) && DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out instant))
        {
            return true;
        }

        error = PlusLost().IsMatch(text)
            ? "A + in an address means a blank: write the offset as %2B05:00, or the instant in UTC, as 2024-02-12T03:00:00Z."
            : "This is not an instant. Write it with its offset, as 2024-02-12T03:00:00Z or 2024-02-12T08:00:00+05:00.";
        return false;
    }

    /// <summary>As the API writes it: in UTC, to the millisecond.</summary>
    public static string Write(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>As exactly as it is written and stored.</summary>
    public static DateTimeOffset WholeMilliseconds(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,12})?([Zz]|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"[Tt][0-9:.]+ [0-9]{2}:[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlusLost();
}
