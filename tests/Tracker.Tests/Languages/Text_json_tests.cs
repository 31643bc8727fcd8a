using System.Text.Encodings.Web;
using System.Text.Json;
using Tracker.Languages;

namespace Tracker.Tests.Languages;

public sealed class Text_json_tests
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("""{"Title":"Summit"}""")]
    [InlineData("""{"Title":{"en":"Summit"}}""")]
    [InlineData("""{"Title":{"ru":"Саммит","en":"Summit","kk":"Саммит"}}""")]
    [InlineData("""{"Title":{"ZH-hant":"峰會","x-team":"S"}}""")]
    [InlineData("""{"Title":null}""")]
    public void Reads_back_as_it_was_written(string json) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<Record>(json), Options).ShouldBe(json);

    [Theory]
    [InlineData("17", "This is not a text.")]
    [InlineData("true", "This is not a text.")]
    [InlineData("""["Summit"]""", "This is not a text.")]
    [InlineData("{}", "A text needs at least one language.")]
    [InlineData("""{"en":17}""", "The text of a language is a string.")]
    [InlineData("""{"en":null}""", "The text of a language is a string.")]
    [InlineData("""{"en":{"a":"b"}}""", "The text of a language is a string.")]
    [InlineData("""{"english please":"Summit"}""", "'english please' is not a language tag.")]
    [InlineData("""{"en_GB":"Summit"}""", "'en_GB' is not a language tag.")]
    [InlineData("""{"":"Summit"}""", "'' is not a language tag.")]
    [InlineData("""{"en":"Summit","EN":"Summit"}""", "The language 'EN' is there twice.")]
    public void Names_the_field_and_says_what_is_wrong(string value, string message)
    {
        var problem = Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Record>($$"""{"Title":{{value}}}"""));

        problem.Path!.ShouldStartWith("$.Title");
        problem.Message.ShouldStartWith(message);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    [InlineData(5000, false)]
    public void Has_at_most_twenty_languages(int count, bool accepted)
    {
        var json = JsonSerializer.Serialize(new { Title = Enumerable.Range(0, count).ToDictionary(i => $"en-x-{i}", _ => "Summit") });

        if (accepted)
            JsonSerializer.Deserialize<Record>(json)!.Title!.Languages.Length.ShouldBe(count);
        else
            Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Record>(json)).Message.ShouldBe("A text has at most 20 languages.");
    }

    private sealed record Record(Text? Title);
}
