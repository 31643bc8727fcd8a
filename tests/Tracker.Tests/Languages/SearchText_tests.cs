using Tracker.Languages;

namespace Tracker.Tests.Languages;

public sealed class SearchText_tests
{
    private static readonly string Record = SearchText.Of(
        ["SCO Energy-Forum 2023", "Энергетический форум ШОС", "ШЫҰ-ның энергетика форумы, Әлем", "上海合作组织能源论坛", "ऊर्जा मंच"]);

    [Theory]
    [InlineData("energy", true)]
    [InlineData("ENER", true)]
    [InlineData("nergy", false)] // not from a word's beginning
    [InlineData("forum 2023", true)]
    [InlineData("2023 forum", true)]
    [InlineData("forum 2024", false)]
    [InlineData("энергетическии", true)]
    [InlineData("Энергетический", true)]
    [InlineData("шыұ", true)]
    [InlineData("шыу", false)] // ұ is not у
    [InlineData("әле", true)]
    [InlineData("ның", true)]
    [InlineData("能源", true)]
    [InlineData("煤炭", false)]
    [InlineData("ऊर्जा", true)]
    [InlineData("«energy»", true)]
    [InlineData("", true)]
    [InlineData("—", true)]
    public void Finds_every_word_from_its_beginning(string query, bool expected) =>
        SearchText.Words(query).All(word => SearchText.HasWord(Record, word)).ShouldBe(expected);

    [Fact]
    public void Keeps_the_words_of_two_texts_apart() => SearchText.Of(["one", "two"]).ShouldBe(" one two");

    [Fact]
    public void Takes_each_character_of_Chinese_as_a_word() => SearchText.Of(["SCO峰会2024"]).ShouldBe(" sco 峰 会 2024");

    [Fact]
    public void Finds_a_word_after_a_longer_one_that_holds_it() =>
        SearchText.HasWord(SearchText.Of(["reform form"]), "form").ShouldBeTrue();
}
