using System.Text.Json;
using Tracker.Dates;

namespace Tracker.Tests.Dates;

public sealed class Interval_json_tests
{
    [Theory]
    [InlineData("""{"Planned":"2024-06"}""")]
    [InlineData("""{"Planned":"2024-Q3"}""")]
    [InlineData("""{"Planned":"2024-07-03/2024-07-04"}""")]
    [InlineData("""{"Planned":null}""")]
    public void Reads_and_writes_the_text(string json) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<Record>(json)).ShouldBe(json);

    [Theory]
    [InlineData("\"2024-13\"", "'2024-13' is not a date: there is no month 13. Write a year 2024,")]
    [InlineData("\"\"", "'' is not a date. Write")]
    [InlineData("2024", "A date is a string. Write")]
    [InlineData("""{"from":"2024"}""", "A date is a string. Write")]
    [InlineData("""["2024"]""", "A date is a string. Write")]
    [InlineData("true", "A date is a string. Write")]
    public void Names_the_field_and_says_what_is_wrong_in_one_sentence(string value, string message)
    {
        var problem = Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Record>($$"""{"Planned":{{value}}}"""));

        problem.Path.ShouldBe("$.Planned");
        problem.Message.ShouldStartWith(message);
        problem.Message.ShouldEndWith("as 2024-07-03/2024-07-04.");
    }

    [Fact]
    public void Refuses_half_a_character_as_JSON() =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Record>("""{"Planned":"\ud800"}""")).Path.ShouldBe("$.Planned");

    private sealed record Record(Interval? Planned);
}
