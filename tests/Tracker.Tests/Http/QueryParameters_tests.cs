using Microsoft.AspNetCore.Http;
using Tracker.Dates;
using Tracker.Http;

namespace Tracker.Tests.Http;

public sealed class QueryParameters_tests
{
    [Fact]
    public void Reads_what_is_there()
    {
        var query = Query("?kind=summit,%20forum&sort=-date&overdue=true&top=7&from=2024-02-29&asOf=41&q=энергия&code=secret", "kind", "sort", "overdue", "top", "from", "asOf", "q");

        query.List("kind").ShouldBe(["summit", "forum"]);
        query.OneOf("sort", "date", "-date").ShouldBe("-date");
        query.Flag("overdue").ShouldBe(true);
        query.Number("top", 1, 1000, 100).ShouldBe(7);
        query.Day("from").ShouldBe(new DateOnly(2024, 2, 29));
        query.Point("asOf").ShouldBe(new Point.Number(41));
        query.Text("q", 10).ShouldBe("энергия");
        query.ThrowIfAny();
    }

    [Fact]
    public void Gives_nothing_for_what_is_absent()
    {
        var query = Query("", "a");

        query.List("a").ShouldBeEmpty();
        query.OneOf("a", "x").ShouldBeNull();
        query.Flag("a").ShouldBeNull();
        query.Number("a", 1, 1000, 100).ShouldBe(100);
        query.Number("a", 1L, 1000L).ShouldBeNull();
        query.Day("a").ShouldBeNull();
        query.Point("a").ShouldBeNull();
        query.Text("a", 10).ShouldBeNull();
        query.ThrowIfAny();
    }

    [Theory]
    [InlineData("?b=1", "b", "This parameter is not known here. Allowed are: a, kind.")]
    [InlineData("?Kind=1", "Kind", "This parameter is not known here. Allowed are: a, kind.")]
    [InlineData("?kind=1&kind=2", "kind", "This is there more than once. Give it once; lists are separated by commas.")]
    [InlineData("?kind=1&Kind=2", "Kind", "This parameter is not known here. Allowed are: a, kind.")]
    [InlineData("?kind=", "kind", "This is empty. Give a value, or leave the parameter out.")]
    [InlineData("?kind", "kind", "This is empty. Give a value, or leave the parameter out.")]
    public void Refuses_a_parameter_that_it_does_not_take(string text, string name, string message) =>
        Refusal(Query(text, "a", "kind")).ShouldBe([KeyValuePair.Create(name, message)]);

    [Fact]
    public void Says_when_there_are_no_parameters() =>
        Refusal(Query("?a=1&code=k")).ShouldBe([KeyValuePair.Create("a", "No parameters are taken here.")]);

    [Theory]
    [InlineData("x,,y", "list", "An item of this list is empty.")]
    [InlineData("x,", "list", "An item of this list is empty.")]
    [InlineData("x,z", "listOf", "'z' is not allowed. Allowed are: x, y.")]
    [InlineData("X", "oneOf", "'X' is not allowed. Allowed are: x, y.")]
    [InlineData("1", "flag", "'1' is not allowed. Allowed are: true, false.")]
    [InlineData("0", "number", "This is not a whole number from 1 to 1000.")]
    [InlineData("1001", "number", "This is not a whole number from 1 to 1000.")]
    [InlineData("-1", "number", "This is not a whole number from 1 to 1000.")]
    [InlineData("1e2", "number", "This is not a whole number from 1 to 1000.")]
    [InlineData("99999999999999999999", "number", "This is not a whole number from 1 to 1000.")]
    [InlineData("2024-02-30", "day", "This is not a day. Write one such as 2024-02-12.")]
    [InlineData("2024-02", "day", "This is not a day. Write one such as 2024-02-12.")]
    [InlineData("01234567890", "text", "This has 11 characters. At most 10 are allowed.")]
    [InlineData("now", "point", "This is not a point of the log. Write an event number 41, a day 2024-02-12 or an instant 2024-02-12T03:00:00Z.")]
    public void Says_what_a_value_may_be(string value, string getter, string message)
    {
        var query = Query("?a=" + Uri.EscapeDataString(value), "a");

        object? read = getter switch
        {
            "list" => query.List("a"),
            "listOf" => query.List("a", "x", "y"),
            "oneOf" => query.OneOf("a", "x", "y"),
            "flag" => query.Flag("a"),
            "number" => query.Number("a", 1, 1000),
            "day" => query.Day("a"),
            "text" => query.Text("a", 10),
            _ => query.Point("a"),
        };

        (read as string[] ?? []).ShouldBeEmpty();
        Refusal(query).ShouldBe([KeyValuePair.Create("a", message)]);
    }

    private static IEnumerable<KeyValuePair<string, string>> Refusal(QueryParameters query) =>
        Should.Throw<RequestProblemException>(query.ThrowIfAny).Problem.Errors();

    private static QueryParameters Query(string text, params string[] allowed)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new(text);
        return new(request, allowed);
    }
}
