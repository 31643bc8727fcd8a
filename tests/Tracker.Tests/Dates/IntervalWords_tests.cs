using System.Globalization;
using Tracker.Dates;

namespace Tracker.Tests.Dates;

public sealed class IntervalWords_tests
{
    [Theory]
    [InlineData("2024-07-04", "4 July 2024", "4 июля 2024 г.", "2024 жылғы 4 шілде")]
    [InlineData("2024-07-03/2024-07-04", "3–4 July 2024", "3–4 июля 2024 г.", "2024 жылғы 3–4 шілде")]
    [InlineData("2024-07-04/2024-07-04", "4 July 2024", "4 июля 2024 г.", "2024 жылғы 4 шілде")]
    [InlineData("2024-06-30/2024-07-02", "30 June – 2 July 2024", "30 июня – 2 июля 2024 г.", "2024 жылғы 30 маусым – 2 шілде")]
    [InlineData("2023-12-30/2024-01-02", "30 December 2023 – 2 January 2024", "30 декабря 2023 г. – 2 января 2024 г.", "2023 жылғы 30 желтоқсан – 2024 жылғы 2 қаңтар")]
    [InlineData("2024-06", "June 2024", "июнь 2024 г.", "2024 жылғы маусым")]
    [InlineData("2024-06/2024-07", "June–July 2024", "июнь–июль 2024 г.", "2024 жылғы маусым–шілде")]
    [InlineData("2023-12/2024-01", "December 2023 – January 2024", "декабрь 2023 г. – январь 2024 г.", "2023 жылғы желтоқсан – 2024 жылғы қаңтар")]
    [InlineData("2024-Q3", "Q3 2024", "III квартал 2024 г.", "2024 жылғы III тоқсан")]
    [InlineData("2024-Q1/2024-Q2", "Q1–Q2 2024", "I–II кварталы 2024 г.", "2024 жылғы I–II тоқсан")]
    [InlineData("2024-Q4/2025-Q1", "Q4 2024 – Q1 2025", "IV квартал 2024 г. – I квартал 2025 г.", "2024 жылғы IV тоқсан – 2025 жылғы I тоқсан")]
    [InlineData("2024", "2024", "2024 г.", "2024 жыл")]
    [InlineData("2024/2035", "2024–2035", "2024–2035 гг.", "2024–2035 жылдар")]
    [InlineData("2023-07-05/2024-06", "5 July 2023 – June 2024", "5 июля 2023 г. – июнь 2024 г.", "2023 жылғы 5 шілде – 2024 жылғы маусым")]
    [InlineData("2024-07-05/2024-Q4", "5 July – Q4 2024", "5 июля – IV квартал 2024 г.", "2024 жылғы 5 шілде – IV тоқсан")]
    [InlineData("2024-07-05/2024", "5 July 2024 – 2024", "5 июля 2024 г. – 2024 г.", "2024 жылғы 5 шілде – 2024 жыл")]
    [InlineData("2024-02-29", "29 February 2024", "29 февраля 2024 г.", "2024 жылғы 29 ақпан")]
    public void Are_those_of_the_language(string interval, string english, string russian, string kazakh)
    {
        IntervalWords.In("en").Write(Interval.Parse(interval)).ShouldBe(english);
        IntervalWords.In("ru").Write(Interval.Parse(interval)).ShouldBe(russian);
        IntervalWords.In("kk").Write(Interval.Parse(interval)).ShouldBe(kazakh);
    }

    [Theory]
    [InlineData("en-GB", "June 2024")]
    [InlineData("RU", "июнь 2024 г.")]
    [InlineData("kk-Cyrl-KZ", "2024 жылғы маусым")]
    [InlineData("zh-Hant", "June 2024")]
    [InlineData("kkj", "June 2024")]
    public void Go_by_the_language_of_a_tag_and_are_English_for_others(string tag, string expected) =>
        IntervalWords.In(tag).Write(Interval.Parse("2024-06")).ShouldBe(expected);

    [Theory]
    [InlineData("en", "en-GB", "d MMMM")]
    [InlineData("ru", "ru-RU", "d MMMM")]
    [InlineData("kk", "kk-KZ", "d MMMM")]
    public void Name_the_months_as_the_locale_data_of_this_machine_do(string language, string culture, string format)
    {
        for (var month = 1; month <= 12; month++)
        {
            var day = new DateOnly(2024, month, 9);
            IntervalWords.In(language).Write(Interval.Of(day)).ShouldContain(day.ToString(format, CultureInfo.GetCultureInfo(culture)));
        }
    }
}
