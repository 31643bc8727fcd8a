using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Tracker.Dates;

/// <summary>
/// When something happens, as exactly as it is known: one <see cref="EdtfDate"/>, or two as <c>start/end</c>, each with its
/// own precision. Twelve bytes, because a programme keeps very many of them in memory.
/// </summary>
/// <remarks>
/// A start is refused only when it is certainly after its end: its first day after the end's last day. So
/// <c>2024-06-15/2024-06</c> and <c>2024/2024-06</c> stand, <c>2024-07/2024-06</c> does not, and
/// <see cref="Earliest"/> is never after <see cref="Latest"/>.
/// </remarks>
[JsonConverter(typeof(IntervalConverter))]
internal readonly record struct Interval : IComparable<Interval>
{
    private Interval(EdtfDate start, EdtfDate end, bool isRange)
    {
        Earliest = start.First;
        Latest = end.Last;
        IsRange = isRange;
        _startPrecision = start.Precision;
        _endPrecision = end.Precision;
    }

    /// <summary>The first day it may touch.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day it may touch, inclusive.</summary>
    public DateOnly Latest { get; }

    // After the two days, or the struct grows to sixteen bytes.
    private readonly Precision _startPrecision;
    private readonly Precision _endPrecision;

    /// <summary>Written as <c>start/end</c>; else <see cref="Start"/> and <see cref="End"/> are the same.</summary>
    public bool IsRange { get; }

    public EdtfDate Start => new(Earliest, _startPrecision);

    public EdtfDate End => EdtfDate.Around(Latest, _endPrecision);

    /// <summary>The coarser of the two ends: an interval is as exact as what is least known of it.</summary>
    public Precision Precision => _startPrecision > _endPrecision ? _startPrecision : _endPrecision;

    /// <summary>The last day it may start on: the start's last day, unless the end comes before that.</summary>
    public DateOnly LatestStart => Start.Last < Latest ? Start.Last : Latest;

    public static Interval Of(DateOnly day) => new(new(day, Precision.Day), new(day, Precision.Day), isRange: false);

    /// <summary>Reads EDTF: ASCII digits, no blanks, years 0001 to 9999.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Interval interval, [NotNullWhen(false)] out string? error)
    {
        interval = default;
        var slash = text.IndexOf('/');
        if (!EdtfDate.TryParse(slash < 0 ? text : text[..slash], out var start, out error))
            return false;
        if (slash < 0)
        {
            interval = new(start, start, isRange: false);
            return true;
        }

        if (!EdtfDate.TryParse(text[(slash + 1)..], out var end, out error))
            return false;
        if (start.First > end.Last)
        {
            error = $"'{text}' ends before it starts. Write the earlier date first, as in 2024-07-03/2024-07-04.";
            return false;
        }

        interval = new(start, end, isRange: true);
        return true;
    }

    /// <summary>Reads what is known to be an interval, such as what this app stored.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Interval Parse(string text) =>
        TryParse(text, out var interval, out var error) ? interval : throw new FormatException(error);

    public bool Overlaps(Interval other) => Earliest <= other.Latest && other.Earliest <= Latest;

    public bool Contains(Interval other) => Earliest <= other.Earliest && other.Latest <= Latest;

    public bool Contains(DateOnly day) => Earliest <= day && day <= Latest;

    /// <summary>By earliest, then latest day: intervals of the same days compare as equal, however they are written.</summary>
    public int CompareTo(Interval other)
    {
        var byEarliest = Earliest.CompareTo(other.Earliest);
        return byEarliest != 0 ? byEarliest : Latest.CompareTo(other.Latest);
    }

    /// <summary>As it was written.</summary>
    public override string ToString() => IsRange ? $"{Start}/{End}" : Start.ToString();
}
