using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Http;

namespace Tracker.Tests.Http;

public sealed class Conditions_tests
{
    private const string Hash = "0123456789abcdef";

    [Theory]
    [InlineData(null, null, "")]
    [InlineData("*", true, "")]
    [InlineData($"\"41-{Hash}\"", false, "41")]
    [InlineData($"\"41-{Hash}\", \"7-{Hash}\"", false, "41 7")]
    [InlineData($"W/\"41-{Hash}\"", false, "")] // weak tags never match (RFC 9110, 13.1.1)
    [InlineData($"\"foreign\" , \"9-{Hash}\"", false, "9")]
    [InlineData("\"41\"", false, "")]
    [InlineData("\"41-any\"", false, "41")]
    [InlineData("\"41-\"", false, "")]
    [InlineData($"\"-{Hash}\"", false, "")]
    [InlineData($"\"-1-{Hash}\"", false, "")]
    [InlineData($"\"99999999999999999999-{Hash}\"", false, "")]
    public void Compare_the_number_of_strong_tags(string? header, bool? any, string seqs)
    {
        var conditions = Conditions.From(Request(ifMatch: header));

        conditions.IfMatch?.Any.ShouldBe(any!.Value);
        string.Join(' ', conditions.IfMatch?.Seqs ?? []).ShouldBe(seqs);
        (conditions.IfMatch is null).ShouldBe(header is null);
        conditions.IfMatch?.Holds(41).ShouldBe(any == true || seqs.StartsWith("41", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("41")]
    [InlineData("\"41")]
    [InlineData("*, \"41\"")]
    public void Refuse_what_is_no_list_of_tags(string header)
    {
        foreach (var (request, name) in new[] { (Request(ifMatch: header), "If-Match"), (Request(ifNoneMatch: header), "If-None-Match") })
        {
            var problem = Should.Throw<RequestProblemException>(() => Conditions.From(request)).Problem;

            problem.StatusCode.ShouldBe(400);
            problem.Errors().Single().Key.ShouldBe(name);
        }
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("*", true)]
    [InlineData($"\"41-{Hash}\"", false)]
    public void Know_when_to_create_only(string? header, bool createOnly) =>
        Conditions.From(Request(ifNoneMatch: header)).IfNoneMatchAny.ShouldBe(createOnly);

    [Theory]
    [InlineData(null, false)]
    [InlineData("*", true)]
    [InlineData($"\"41-{Hash}\"", true)]
    [InlineData($"W/\"41-{Hash}\"", true)]
    [InlineData($"\"other\", \"41-{Hash}\"", true)]
    [InlineData("\"41-0123456789abcde0\"", false)]
    [InlineData($"\"42-{Hash}\"", false)]
    [InlineData("41", false)]
    public void Spare_rendering_what_the_caller_has(string? header, bool notModified)
    {
        var rendered = 0;

        var result = ConditionalResult.Of(Request(ifNoneMatch: header), new EntityTagText(41, Hash), () =>
        {
            rendered++;
            return TypedResults.Text("body");
        });

        rendered.ShouldBe(notModified ? 0 : 1);
        (result is NotModifiedResult).ShouldBe(notModified);
    }

    [Theory]
    [InlineData(null, 200, 4)]
    [InlineData("*", 304, 0)]
    public async Task Answer_with_the_same_validators_either_way(string? header, int status, int length)
    {
        var request = Request(ifNoneMatch: header);
        using var body = new MemoryStream();
        request.HttpContext.Response.Body = body;

        await ConditionalResult.Of(request, "\"1-a\"", () => TypedResults.Text("body"), vary: "Accept").ExecuteAsync(request.HttpContext);

        var response = request.HttpContext.Response;
        response.StatusCode.ShouldBe(status);
        body.Length.ShouldBe(length);
        response.ContentType.ShouldBe(status == 304 ? null : "text/plain; charset=utf-8");
        (response.Headers.ETag.ToString(), response.Headers.CacheControl.ToString(), response.Headers.Vary.ToString())
            .ShouldBe(("\"1-a\"", "private, no-cache", "Accept"));
    }

    [Fact]
    public void Leave_a_refusal_without_validators()
    {
        Results<Ok, ProblemHttpResult> refusal = Problems.NotFound("Nothing here.");

        ConditionalResult.Of(Request(), "\"1-a\"", () => refusal).ShouldBe(refusal);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("max-age=5", 5)]
    [InlineData("max-age=0", 0)]
    [InlineData("no-cache, max-age=5", null)]
    [InlineData("max-age=5, no-cache", null)]
    [InlineData("max-age=x", null)]
    [InlineData("no-store", null)]
    public void Know_how_old_an_answer_may_be(string? header, int? seconds)
    {
        var request = Request();
        request.Headers.CacheControl = header;

        Conditions.MaxAge(request)?.TotalSeconds.ShouldBe(seconds!.Value);
        (Conditions.MaxAge(request) is null).ShouldBe(seconds is null);
    }

    private static HttpRequest Request(string? ifMatch = null, string? ifNoneMatch = null)
    {
        var request = new DefaultHttpContext { RequestServices = EmptyServices.Instance }.Request;
        request.Headers.IfMatch = ifMatch;
        request.Headers.IfNoneMatch = ifNoneMatch;
        return request;
    }
}
