using CsCheck;
using Tracker.Languages;

namespace Tracker.Tests.Languages;

public sealed class WordMarks_tests
{
    private static readonly Gen<string> s_words = Gen.OneOf(
        Gen.String[Gen.Char["abcdef éß"], 0, 30], Gen.String[Gen.Char["абвгдё әғқң"], 0, 30], Gen.String[Gen.Char["上海合a ऊ́र"], 0, 12], Gen.String[0, 20]);

    [Fact]
    public void Miss_nothing_that_a_search_would_find() => Gen.Select(s_words, s_words, Gen.Int[0, 10], Gen.Int[1, 10]).Sample((first, second, from, length) =>
    {
        var text = SearchText.Of([first, second]);
        var query = SearchText.Words(first[Math.Min(from, first.Length)..Math.Min(from + length, first.Length)]);
        var wanted = WordMarks.Of(string.Join(' ', query));
        return !query.All(word => SearchText.HasWord(text, word)) || (WordMarks.Of(text) & wanted) == wanted;
    });

    [Fact]
    public void Tell_most_other_words_apart()
    {
        var text = WordMarks.Of(SearchText.Of(["Energy forum number 7", "Энергетический форум номер 7", "Astana", "Астана"]));
        string[] others = ["strategy", "summit", "договор", "саммит", "transport", "қауіпсіздік", "border", "граница", "2024", "climate"];
        others.Count(word => (text & WordMarks.Of(word)) == 0).ShouldBeGreaterThan(6);
    }

    [Fact]
    public void Words_fold_to_the_same_however_often()
    {
        for (var c = char.MinValue; c < char.MaxValue; c++)
        {
            var folded = Folding.Fold(c.ToString());
            Folding.Fold(folded).ShouldBe(folded, $"U+{(int)c:X4}");
        }
    }
}
