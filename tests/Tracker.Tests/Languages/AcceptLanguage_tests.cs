using Tracker.Languages;

namespace Tracker.Tests.Languages;

public sealed class AcceptLanguage_tests
{
    [Theory]
    [InlineData("kk", "kk")]
    [InlineData("kk-KZ, ru;q=0.8, en;q=0.5", "kk-KZ ru en")]
    [InlineData("en;q=0.5, ru;q=0.8, kk", "kk ru en")]
    [InlineData("ru;q=0.8, en;q=0.8", "ru en")] // equal: as they stand
    [InlineData("en;q=0, ru", "ru")]
    [InlineData("en;q=0.000, ru", "ru")]
    [InlineData("*;q=0.1, kk", "kk *")]
    [InlineData("en;q=1.0,ru;q=0.001", "en ru")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData(";;q=", "")]
    public void Puts_the_most_wanted_first_and_leaves_out_the_unwanted(string? header, string expected) =>
        string.Join(' ', AcceptLanguage.Parse(header)).ShouldBe(expected);
}
