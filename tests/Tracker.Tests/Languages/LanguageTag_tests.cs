using Tracker.Languages;

namespace Tracker.Tests.Languages;

public sealed class LanguageTag_tests
{
    [Theory]
    [InlineData("en")]
    [InlineData("kk-KZ")]
    [InlineData("kk-Cyrl-KZ")]
    [InlineData("zh-Hant")]
    [InlineData("zh-cmn-Hans-CN")]
    [InlineData("sl-rozaj-biske")]
    [InlineData("de-CH-1901")]
    [InlineData("es-419")]
    [InlineData("en-a-myext-b-another")]
    [InlineData("de-DE-u-co-phonebk")]
    [InlineData("en-x-team")]
    [InlineData("x-whatever")]
    [InlineData("ast")]
    public void Is_well_formed_by_RFC_5646(string tag) => LanguageTag.IsWellFormed(tag).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("*")]
    [InlineData("en_GB")]
    [InlineData("en-")]
    [InlineData("-en")]
    [InlineData("en--GB")]
    [InlineData("en GB")]
    [InlineData("en\n")]
    [InlineData("қаз")]
    [InlineData("en-GB-a")]
    [InlineData("en-x")]
    [InlineData("abcdefghi")]
    [InlineData("en-x-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd-eeeeeeee-ffffffff-gggggggg")]
    public void Is_refused_otherwise(string tag) => LanguageTag.IsWellFormed(tag).ShouldBeFalse();
}
