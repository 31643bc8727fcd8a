namespace Tracker.Languages;

internal static class Plural
{
    /// <summary>
    /// The form of a word after a whole number, by CLDR's cardinal rules: Russian has three (1 веха, 2 вехи, 5 вех), English and
    /// Kazakh two, of which <paramref name="many"/> is the second. Other languages are written in English here.
    /// </summary>
    public static string Pick(string language, long n, string one, string few, string many) =>
        LanguageTag.Primary(language) == "ru" ? Russian(Math.Abs(n), one, few, many) : n is 1 or -1 ? one : many;

    private static string Russian(long n, string one, string few, string many) => (n % 10, n % 100) switch
    {
        (_, >= 11 and <= 14) => many,
        (1, _) => one,
        ( >= 2 and <= 4, _) => few,
        _ => many,
    };
}
