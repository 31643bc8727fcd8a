using CsCheck;
using Tracker.Csv;

namespace Tracker.Tests.Csv;

public sealed class TagsCell_tests
{
    [Theory]
    [InlineData("a;b", "a", "b")]
    [InlineData("two words;б", "two words", "б")]
    [InlineData("""["a;b","c"]""", "a;b", "c")]
    [InlineData("""["[x]"]""", "[x]")]
    [InlineData("""[" a"]""", " a")]
    public void Writes_semicolons_where_they_come_back(string cell, params string[] tags) => TagsCell.Of(tags).ShouldBe(cell);

    [Fact]
    public void Reads_back_what_it_wrote() => Gen.Char["ab;[] \"'"].Array[1, 5].Select(chars => new string(chars)).Array[1, 4].Sample(tags =>
    {
        var cell = TagsCell.Of(tags);
        var read = TagsCell.IsJson(cell) ? System.Text.Json.Nodes.JsonNode.Parse(cell)!.AsArray() : TagsCell.Read(cell);
        return read.Select(tag => tag!.ToString()).SequenceEqual(tags);
    });
}
