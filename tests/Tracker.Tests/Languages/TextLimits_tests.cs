using Tracker.Languages;

namespace Tracker.Tests.Languages;

public sealed class TextLimits_tests
{
    private static readonly TextLimits Title = new(10);
    private static readonly TextLimits Summary = new(10, Lines: true);

    [Theory]
    [InlineData("Summit", null, null)]
    [InlineData("0123456789", null, null)]
    [InlineData("01234567890", "11 characters", "11 characters")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀", null, null)] // ten, though twenty UTF-16 units
    [InlineData("", "blank", "blank")]
    [InlineData(" \t ", "blank", "blank")]
    [InlineData("one\ntwo", "control characters", null)]
    [InlineData("one\ttwo", "control characters", null)]
    [InlineData("one\rtwo", "control characters", "control characters")]
    [InlineData("one\0two", "control characters", "control characters")]
    [InlineData("one\uFFFFtwo", "control characters", "control characters")]
    [InlineData("one\u0085two", "control characters", "control characters")]
    public void Refuse_with_a_reason(string value, string? title, string? summary)
    {
        Check(Title.Problem(Text.Plain(value)), title);
        Check(Summary.Problem(Text.Plain(value)), summary);
    }

    [Fact] // which an attribute cannot hold
    public void Refuse_half_a_character() => Check(Title.Problem("one\ud800two"), "lone surrogate");

    [Fact]
    public void Name_the_language_that_breaks_them() =>
        Title.Problem(Text_tests.Of(("en", "Summit"), ("ru", "Саммит глав государств"))).ShouldBe("ru: This has 22 characters. At most 10 are allowed.");

    private static void Check(string? problem, string? expected)
    {
        if (expected is null)
            problem.ShouldBeNull();
        else
            problem.ShouldNotBeNull().ShouldContain(expected);
    }
}
