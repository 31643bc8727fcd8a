using CsCheck;
using Tracker.Languages;

namespace Tracker.Tests.Languages;

public sealed class Slug_tests
{
    [Theory]
    [InlineData("SCO Energy Forum", "sco-energy-forum")]
    [InlineData("ШЫҰ саммиті 2024", "shyu-sammiti-2024")]
    [InlineData("Энергетический форум ШОС", "energeticheskiy-forum-shos")]
    [InlineData("Тәуелсіздік күні", "tauelsizdik-kuni")]
    [InlineData("  «Шёлковый путь» — 2024!  ", "shelkovyy-put-2024")]
    [InlineData("Council's Straße", "councils-strasse")]
    [InlineData("上海合作组织", "shanghaihezuozuzhi")]
    [InlineData("2024", "2024")]
    [InlineData("A--B", "a-b")]
    public void Is_the_title_in_ASCII(string title, string expected) => Slug.From(title).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("«—»!")]
    [InlineData("---")]
    public void Is_none_when_nothing_is_left(string title) => Slug.From(title).ShouldBeNull();

    [Fact]
    public void Is_cut_between_words()
    {
        Slug.From(string.Join(' ', Enumerable.Repeat("strategy", 12))).ShouldBe(string.Join('-', Enumerable.Repeat("strategy", 9)));
        Slug.From(string.Join(' ', Enumerable.Repeat("summit", 12))).ShouldBe(string.Join('-', Enumerable.Repeat("summit", 11)));
        Slug.From($"{new string('a', 80)} b").ShouldBe(new string('a', 80));
        Slug.From($"{new string('a', 40)} {new string('b', 39)} c").ShouldBe($"{new string('a', 40)}-{new string('b', 39)}");
        Slug.From(new string('a', 200)).ShouldBe(new string('a', 80));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("2024-x", true)]
    [InlineData("a-", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("A", false)]
    [InlineData("a_b", false)]
    [InlineData("a\n", false)]
    [InlineData("ә", false)]
    [InlineData("a/b", false)]
    public void Is_valid_as_the_contract_writes_it(string id, bool expected) => Slug.IsValid(id).ShouldBe(expected);

    [Fact]
    public void Is_valid_up_to_eighty_characters()
    {
        Slug.IsValid(new string('a', 80)).ShouldBeTrue();
        Slug.IsValid(new string('a', 81)).ShouldBeFalse();
    }

    [Fact]
    public void Is_always_valid_and_its_own_slug() =>
        Gen.String.Sample(title => Slug.From(title) is not { } id || (Slug.IsValid(id) && Slug.From(id) == id));
}
