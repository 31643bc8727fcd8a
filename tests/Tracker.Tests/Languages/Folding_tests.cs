using CsCheck;
using Tracker.Languages;

namespace Tracker.Tests.Languages;

public sealed class Folding_tests
{
    [Theory]
    [InlineData("SUMMIT", "summit")]
    [InlineData("Ёлка", "елка")]
    [InlineData("Шёлковый", "шелковыи")]
    [InlineData("É à Ü ñ", "e a u n")]
    [InlineData("e\u0301", "e")] // already decomposed
    [InlineData("Straße", "strasse")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Ǣ ǽ", "ae ae")]
    [InlineData("Ærø Œuvre Þór", "aero oeuvre thor")]
    [InlineData("İstanbul ışık", "istanbul isik")]
    [InlineData("Đồng Việt", "dong viet")]
    [InlineData("ΟΔΟΣ οδός", "οδοσ οδοσ")]
    [InlineData("ӘҒҚҢӨҰҮҺІ", "әғқңөұүһі")]
    [InlineData("Їжак", "іжак")]
    [InlineData("上海—2024", "上海—2024")]
    [InlineData("Ął ẟ", "al ẟ")]
    [InlineData("", "")]
    public void Takes_off_case_and_diacritics(string text, string expected) => Folding.Fold(text).ShouldBe(expected);

    [Fact]
    public void Keeps_the_letters_of_Kazakh_apart()
    {
        string[] pairs = ["әа", "ғг", "қк", "ңн", "өо", "ұу", "үу", "іи"];

        foreach (var pair in pairs)
            Folding.Fold(pair[..1]).ShouldNotBe(Folding.Fold(pair[1..]));
    }

    [Fact]
    public void Folds_what_is_folded_to_itself() =>
        Enumerable.Range(1, 0xFFFF).Select(code => Folding.Fold($"{(char)code}")).ShouldAllBe(folded => Folding.Fold(folded) == folded);

    [Fact]
    public void Folds_a_text_character_by_character() =>
        Gen.Char.Array[0, 20].Select(chars => string.Concat(Rune(chars))).Sample(text =>
            Folding.Fold(text) == string.Concat(text.EnumerateRunes().Select(rune => Folding.Fold(rune.ToString()))));

    [Fact] // a text of one script alone takes a shorter way
    public void Folds_a_character_the_same_way_next_to_another_script() =>
        Enumerable.Range(1, 0x52F).Select(code => $"{(char)code}").ShouldAllBe(one => Folding.Fold(one) + "上" == Folding.Fold(one + "上"));

    private static IEnumerable<string> Rune(char[] chars) => new string(chars).EnumerateRunes().Select(rune => rune.ToString());
}
