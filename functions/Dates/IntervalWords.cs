using System.Globalization;
using Tracker.Languages;

namespace Tracker.Dates;

/// <summary>
/// An interval as people write it, in English, Russian or Kazakh; other languages get English. The words stand here, not in the
/// machine's locale data, so that the same date reads the same on every machine.
/// </summary>
internal sealed class IntervalWords(DateWords words)
{
    /// <param name="language">A BCP 47 tag, of which the language itself counts: <c>ru-KZ</c> is Russian.</param>
    public static IntervalWords In(string language) => LanguageTag.Primary(language) switch
    {
        "ru" => new(DateWords.Russian),
        "kk" => new(DateWords.Kazakh),
        _ => new(DateWords.English),
    };

    public string Write(Interval interval)
    {
        var (start, end) = (interval.Start, interval.End);
        if (start == end)
            return One(start);
        if (start.Precision == Precision.Year && end.Precision == Precision.Year)
            return words.Years(start.First.Year, end.First.Year);

        return start.First.Year == end.First.Year && start.Precision != Precision.Year && end.Precision != Precision.Year
            ? words.InYear(WithinYear(start, end), start.First.Year)
            : $"{One(start)} – {One(end)}";
    }

    private string One(EdtfDate date) =>
        date.Precision == Precision.Year ? words.Year(date.First.Year) : words.InYear(WithoutYear(date), date.First.Year);

    private string WithinYear(EdtfDate start, EdtfDate end) => (start.Precision, end.Precision) switch
    {
        (Precision.Day, Precision.Day) when start.First.Month == end.First.Month =>
            $"{Number(start.First.Day)}–{WithoutYear(end)}",
        (Precision.Month, Precision.Month) => $"{WithoutYear(start)}–{WithoutYear(end)}",
        (Precision.Quarter, Precision.Quarter) => words.Quarters(start.Quarter, end.Quarter),
        _ => $"{WithoutYear(start)} – {WithoutYear(end)}",
    };

    private string WithoutYear(EdtfDate date) => date.Precision switch
    {
        Precision.Day => $"{Number(date.First.Day)} {words.MonthsOfDays[date.First.Month - 1]}",
        Precision.Month => (words.MonthsAlone ?? words.MonthsOfDays)[date.First.Month - 1],
        _ => words.Quarter(date.Quarter),
    };

    private static string Number(int day) => day.ToString(CultureInfo.InvariantCulture);
}
