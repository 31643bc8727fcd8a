using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tracker.Dates;

/// <summary>A point of a programme's log as a caller names it; what it comes to is for the log to say.</summary>
internal abstract record Point
{
    private Point()
    {
    }

    /// <summary>After event <paramref name="Seq"/>; 0 is before the first.</summary>
    internal sealed record Number(long Seq) : Point;

    /// <summary>After the last event that is not later than an instant.</summary>
    internal sealed record Time(DateTimeOffset Instant) : Point;

    /// <summary>At the end of a day in the programme's zone.</summary>
    internal sealed record Day(DateOnly Date) : Point;

    /// <summary>Digits are an event number (so 2024 is no year), else an RFC 3339 instant, else a day.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Point? point, [NotNullWhen(false)] out string? error)
    {
        point = null;
        if (text is not "" && !text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seq))
                point = new Number(seq);
            error = point is null ? "This event number is too large. Write one that the log has, such as 41." : null;
            return point is not null;
        }

        if (text.Contains(':', StringComparison.Ordinal))
        {
            if (Instant.TryParse(text, out var instant, out error))
                point = new Time(instant);
            return point is not null;
        }

        if (EdtfDate.TryParse(text, out var date, out _) && date.Precision == Precision.Day)
            point = new Day(date.First);
        error = point is null
            ? "This is not a point of the log. Write an event number 41, a day 2024-02-12 or an instant 2024-02-12T03:00:00Z."
            : null;
        return point is not null;
    }
}
