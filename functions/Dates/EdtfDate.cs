using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tracker.Dates;

/// <summary>One date of EDTF level 0 or a quarter: <c>2024</c>, <c>2024-Q3</c>, <c>2024-06</c>, <c>2024-07-04</c>.</summary>
internal readonly record struct EdtfDate(DateOnly First, Precision Precision)
{
    internal const string Examples =
        "Write a year 2024, a quarter 2024-Q3, a month 2024-06, a day 2024-07-04, or two of them as 2024-07-03/2024-07-04.";

    /// <summary>The last day the date may mean; <see cref="First"/> is the first.</summary>
    public DateOnly Last => Precision switch
    {
        Precision.Day => First,
        Precision.Month => LastOfMonth(First.Month),
        Precision.Quarter => LastOfMonth(First.Month + 2),
        _ => LastOfMonth(12),
    };

    /// <summary>The quarter of the year that the first day lies in, 1 to 4.</summary>
    public int Quarter => (First.Month + 2) / 3;

    /// <summary>The date of a precision that a day lies in.</summary>
    public static EdtfDate Around(DateOnly day, Precision precision) => new(
        precision switch
        {
            Precision.Day => day,
            Precision.Month => new(day.Year, day.Month, 1),
            Precision.Quarter => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
            _ => new(day.Year, 1, 1),
        },
        precision);

    public static bool TryParse(ReadOnlySpan<char> text, out EdtfDate date, [NotNullWhen(false)] out string? error)
    {
        date = default;
        if (!HasShape(text, out var precision))
            return Refuse(text, "is not a date", out error);

        var year = Number(text[..4]);
        if (year == 0)
            return Refuse(text, "is not a date: years go from 0001 to 9999", out error);

        var month = precision switch
        {
            Precision.Year => 1,
            Precision.Quarter => ((text[6] - '1') * 3) + 1,
            _ => Number(text[5..7]),
        };
        if (month is < 1 or > 12)
            return Refuse(text, $"is not a date: there is no month {text[5..7]}", out error);

        var day = precision == Precision.Day ? Number(text[8..]) : 1;
        if (day < 1 || day > DateTime.DaysInMonth(year, month))
            return Refuse(text, $"is not a date: {text[..7]} has no day {text[8..]}", out error);

        date = new(new DateOnly(year, month, day), precision);
        error = null;
        return true;
    }

    public override string ToString() => Precision switch
    {
        Precision.Day => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Precision.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Precision.Quarter => string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-Q{Quarter}"),
        _ => First.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    private DateOnly LastOfMonth(int month) => new(First.Year, month, DateTime.DaysInMonth(First.Year, month));

    private static bool HasShape(ReadOnlySpan<char> text, out Precision precision)
    {
        precision = text.Length switch
        {
            10 => Precision.Day,
            7 when text[5] == 'Q' => Precision.Quarter,
            7 => Precision.Month,
            _ => Precision.Year,
        };
        return precision switch
        {
            Precision.Day => Digits(text[..4]) && text[4] == '-' && Digits(text[5..7]) && text[7] == '-' && Digits(text[8..]),
            Precision.Month => Digits(text[..4]) && text[4] == '-' && Digits(text[5..]),
            Precision.Quarter => Digits(text[..4]) && text[4] == '-' && text[6] is >= '1' and <= '4',
            _ => text.Length == 4 && Digits(text),
        };
    }

    private static bool Digits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool Refuse(ReadOnlySpan<char> text, string problem, out string error)
    {
        var shown = text.Length > 40 ? $"{text[..40]}…" : text.ToString();
        error = $"'{shown}' {problem}. {Examples}";
        return false;
    }
}
