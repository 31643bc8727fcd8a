using CsCheck;
using Tracker.Languages;

namespace Tracker.Tests.Languages;

public sealed class Text_tests
{
    [Theory]
    [InlineData("kk-KZ", "kk", "қазақша")]
    [InlineData("kk", "kk", "қазақша")]
    [InlineData("KK-cyrl-kz", "kk", "қазақша")]
    [InlineData("zh", "zh-Hant", "中文")]
    [InlineData("zh-TW", "zh-Hant", "中文")]
    [InlineData("zh-Hant-TW", "zh-Hant", "中文")]
    [InlineData("en-GB", "en", "English")]
    [InlineData("en-US", "en-US", "American")]
    [InlineData("fr,kk", "kk", "қазақша")]
    [InlineData("kk,en", "kk", "қазақша")]
    [InlineData("fr", "ru", "по-русски")]
    [InlineData("*", "ru", "по-русски")]
    [InlineData("", "ru", "по-русски")]
    [InlineData("k", "ru", "по-русски")]
    [InlineData("z-h", "ru", "по-русски")]
    public void Is_picked_by_the_languages_wanted_then_by_the_default(string wanted, string language, string value)
    {
        var text = Of(("en", "English"), ("en-US", "American"), ("kk", "қазақша"), ("ru", "по-русски"), ("zh-Hant", "中文"));

        text.Pick(wanted.Split(','), "ru").ShouldBe(new Translation(language, value));
    }

    [Fact]
    public void Is_picked_as_the_first_when_it_lacks_the_default_too() =>
        Of(("kk", "қазақша"), ("en", "English")).Pick(["fr"], "ru").ShouldBe(new Translation("kk", "қазақша"));

    [Fact]
    public void Is_in_the_default_language_when_it_is_plain() =>
        Text.Plain("Summit").Pick(["ru"], "en").ShouldBe(new Translation("en", "Summit"));

    [Fact]
    public void Equals_what_says_the_same_in_the_same_languages()
    {
        var text = Of(("en", "Summit"), ("ru", "Саммит"));

        text.ShouldBe(Of(("ru", "Саммит"), ("EN", "Summit")));
        text.GetHashCode().ShouldBe(Of(("ru", "Саммит"), ("EN", "Summit")).GetHashCode());
        text.ShouldNotBe(Of(("en", "Summit"), ("kk", "Саммит")));
        text.ShouldNotBe(Of(("en", "Саммит"), ("ru", "Summit")));
        text.ShouldNotBe(Of(("en", "Summit")));
        Of(("en", "Summit")).ShouldNotBe(Text.Plain("Summit"));
        Text.Plain("Summit").ShouldBe(Text.Plain("Summit"));
        Text.Plain("Summit").ShouldNotBe(Text.Plain("summit"));
    }

    private static readonly string[] Tags = ["en", "ru", "kk-KZ", "zh-Hant"];

    [Fact]
    public void Always_picks_something_it_has() =>
        Gen.Select(Gen.Int[0, Tags.Length - 1].Select(i => Tags[i]).Array[1, 4], Gen.String.Array[0, 3], Gen.String).Sample((tags, wanted, fallback) =>
        {
            var text = Of([.. tags.Distinct().Select(tag => (tag, $"in {tag}"))]);
            var (language, value) = text.Pick(wanted, fallback);
            return value == $"in {language}";
        });

    internal static Text Of(params (string Tag, string Value)[] byLanguage)
    {
        Text.TryCreate([.. byLanguage.Select(one => KeyValuePair.Create(one.Tag, one.Value))], out var text, out var error).ShouldBeTrue(error);
        return text;
    }
}
