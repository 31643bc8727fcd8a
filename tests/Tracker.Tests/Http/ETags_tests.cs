using CsCheck;
using Tracker.Http;

namespace Tracker.Tests.Http;

public sealed class ETags_tests
{
    [Fact]
    public void Are_strong_and_carry_the_number() => ETags.Of(41, "query", null).ToString().ShouldMatch("^\"41-[0-9a-f]{16}\"$");

    [Fact]
    public void Tell_apart_where_parts_end()
    {
        string[] tags =
        [
            ETags.Of(1), ETags.Of(1, ""), ETags.Of(1, (string?)null), ETags.Of(1, "", ""), ETags.Of(1, "ab", "c"), ETags.Of(1, "a", "bc"),
            ETags.Of(1, "abc"), ETags.Of(1, "Abc"), ETags.Of(2, "abc"),
        ];

        tags.ShouldBeUnique();
    }

    [Fact]
    public void Give_back_their_number() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.String).Sample((seq, part) => EntityTagText.SeqOf(ETags.Of(seq, part).ToString()) == seq && ETags.Of(seq, part) == ETags.Of(seq, part));
}
