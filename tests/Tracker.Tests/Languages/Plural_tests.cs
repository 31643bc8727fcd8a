using Tracker.Languages;

namespace Tracker.Tests.Languages;

public sealed class Plural_tests
{
    [Theory]
    [InlineData("ru", "one", 1, 21, 101, 1001)]
    [InlineData("ru", "few", 2, 3, 4, 22, 104)]
    [InlineData("ru", "many", 0, 5, 11, 12, 13, 14, 20, 100, 111, 112, 1014)]
    [InlineData("ru-KZ", "few", 2)]
    [InlineData("ru", "one", -1, -21)]
    [InlineData("en", "one", 1)]
    [InlineData("en", "many", 0, 2, 11, 21, 101)]
    [InlineData("kk", "one", 1)]
    [InlineData("kk", "many", 0, 2, 5, 21)]
    [InlineData("fr", "many", 0, 2)]
    public void Picks_by_the_rules_of_CLDR(string language, string expected, params int[] numbers)
    {
        foreach (var number in numbers)
            Plural.Pick(language, number, "one", "few", "many").ShouldBe(expected, $"{number}");
    }
}
