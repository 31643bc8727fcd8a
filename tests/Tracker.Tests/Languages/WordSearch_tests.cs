using CsCheck;
using Tracker.Languages;

namespace Tracker.Tests.Languages;

public sealed class WordSearch_tests
{
    private static readonly Gen<string> s_texts = Gen.OneOf(
        Gen.String[Gen.Char["abc de"], 0, 30], Gen.String[Gen.Char["абвгд әғ"], 0, 30], Gen.String[Gen.Char["上海合a ऊ́र"], 0, 12], Gen.String[0, 20]);

    private static readonly Vocabulary s_full = Full();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Finds_what_lies_in_the_text(bool full) =>
        Gen.Select(s_texts.List[1, 5], s_texts, Gen.Int[0, 10], Gen.Int[1, 10]).Sample(
            (texts, source, from, length) =>
            {
                var vocabulary = full ? s_full : new();
                var query = SearchText.Words(source[Math.Min(from, source.Length)..Math.Min(from + length, source.Length)]);
                var records = texts.Append(source).SelectMany<string, string>(text => [SearchText.Of([text]), Long(text)]).ToList();
                var words = records.Select(record => SearchWords.Of(record, vocabulary)).ToList();
                WordSearch search = new(query, vocabulary);
                return words.Select(one => search.Finds(one)).SequenceEqual(records.Select(record => query.All(word => SearchText.HasWord(record, word))));
            },
            iter: 200);

    [Fact]
    public void A_word_of_long_texts_is_kept_once()
    {
        Vocabulary vocabulary = new();
        var first = SearchWords.Of(Long("Astana summit, Astana"), vocabulary);
        var second = SearchWords.Of(Long("Summit in Astana"), vocabulary);
        vocabulary.Count.ShouldBe(3);
        first.Numbers.Length.ShouldBe(2);
        first.Numbers.ShouldBeSubsetOf(second.Numbers);
        first.Rest.ShouldBeNull();
    }

    [Fact]
    public void A_short_text_stays_text()
    {
        Vocabulary vocabulary = new();
        SearchWords.Of(SearchText.Of(["Astana summit"]), vocabulary).Rest.ShouldBe(" astana summit");
        vocabulary.Count.ShouldBe(0);
    }

    [Fact]
    public void A_full_vocabulary_leaves_new_words_where_they_stand()
    {
        var words = SearchWords.Of(Long("word7") + " astana", s_full);
        (words.Numbers.Length, words.Rest).ShouldBe((1, " astana"));
        s_full.Count.ShouldBe(Vocabulary.MostWords);
    }

    [Fact]
    public async Task Words_may_come_from_several_threads_while_others_search()
    {
        Vocabulary vocabulary = new();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 1_000; i++)
            {
                var words = SearchWords.Of(Long($"word{i} thread{thread}"), vocabulary);
                new WordSearch([$"word{i}", "thread"], vocabulary).Finds(words).ShouldBeTrue();
            }
        })));
        vocabulary.Count.ShouldBe(1_004);
    }

    /// <summary>The text over and over, as one that is numbered.</summary>
    private static string Long(string text) => string.Concat(Enumerable.Repeat($"{SearchText.Of([text])} ", (1_000 / (text.Length + 1)) + 1));

    private static Vocabulary Full()
    {
        Vocabulary vocabulary = new();
        for (var i = 0; i < Vocabulary.MostWords; i++)
            vocabulary.Number($" word{i}", new ushort[1], out _).ShouldBe(1);
        return vocabulary;
    }
}
