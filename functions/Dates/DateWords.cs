namespace Tracker.Dates;

/// <summary>How a language names parts of the calendar and puts them together.</summary>
internal sealed record DateWords
{
    public static readonly DateWords English = new()
    {
        MonthsOfDays = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        Quarter = number => $"Q{number}",
        Quarters = (first, last) => $"Q{first}–Q{last}",
        InYear = (rest, year) => $"{rest} {year}",
        Year = year => $"{year}",
        Years = (first, last) => $"{first}–{last}",
    };

    public static readonly DateWords Russian = new()
    {
        MonthsOfDays = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
        MonthsAlone = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"],
        Quarter = number => $"{Roman(number)} квартал",
        Quarters = (first, last) => $"{Roman(first)}–{Roman(last)} кварталы",
        InYear = (rest, year) => $"{rest} {year} г.",
        Year = year => $"{year} г.",
        Years = (first, last) => $"{first}–{last} гг.",
    };

    public static readonly DateWords Kazakh = new()
    {
        MonthsOfDays = ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"],
        Quarter = number => $"{Roman(number)} тоқсан",
        Quarters = (first, last) => $"{Roman(first)}–{Roman(last)} тоқсан",
        InYear = (rest, year) => $"{year} жылғы {rest}",
        Year = year => $"{year} жыл",
        Years = (first, last) => $"{first}–{last} жылдар",
    };

    /// <summary>The months after the number of a day.</summary>
    public required string[] MonthsOfDays { get; init; }

    /// <summary>Months without a day, where the language has another form for that.</summary>
    public string[]? MonthsAlone { get; init; }

    public required Func<int, string> Quarter { get; init; }

    public required Func<int, int, string> Quarters { get; init; }

    /// <summary>Puts a year to what was written without it.</summary>
    public required Func<string, int, string> InYear { get; init; }

    public required Func<int, string> Year { get; init; }

    public required Func<int, int, string> Years { get; init; }

    private static string Roman(int quarter) => quarter switch { 1 => "I", 2 => "II", 3 => "III", _ => "IV" };
}
