using System.Text;
using CsCheck;
using Tracker.Feeds;

namespace Tracker.Tests.Feeds;

public sealed class ContentLines_tests
{
    // Letters of one to four octets.
    private static readonly string[] s_letters = ["a", "ш", "ғ", "中", "🐎", ";"];
    private static readonly Gen<string> s_line = Gen.Int[0, s_letters.Length - 1].List[0, 400].Select(letters => string.Concat(letters.Select(letter => s_letters[letter])));

    [Fact]
    public void Folded_lines_are_short_whole_characters_and_unfold_to_what_they_were() =>
        Gen.Select(s_line.List[1, 4], Gen.Int[1, 60]).Sample((lines, cut) =>
        {
            var text = string.Concat(lines.Select(line => $"X:{line}\r\n"));

            var folded = ContentLines.Folded(Cut(text, cut));

            folded.Replace("\r\n ", "", StringComparison.Ordinal).ShouldBe(text);
            folded.Split("\r\n").ShouldAllBe(line => Octets(line) <= 75);
            folded.Split("\r\n").Where(line => Octets(line) < 72).Count().ShouldBeLessThanOrEqualTo(lines.Count + 1, "no line is cut sooner than it must be");
        });

    private static int Octets(string line) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(line);

    // As a library that folds by its own idea would, even within a character.
    private static string Cut(string text, int every) => string.Concat(text.Split("\r\n").SkipLast(1).Select(line =>
        string.Join("\r\n ", line.Chunk(every).Select(part => new string(part))) + "\r\n"));
}
