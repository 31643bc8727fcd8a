using System.Text;
using Microsoft.AspNetCore.Http;
using Tracker.Http;

namespace Tracker.Tests.Http;

public sealed class Recorder_tests
{
    [Theory]
    [InlineData(null, null, null)]
    [InlineData(null, "  ", null)]
    [InlineData(null, "Aida", "Aida")]
    [InlineData("aida@mfa.example", "Somebody", "aida@mfa.example")]
    [InlineData(null, "Аида Сериқ", "Аида Сериқ")]
    [InlineData(null, "%D0%90%D0%B8%D0%B4%D0%B0", "Аида")]
    [InlineData(null, "100% sure", "100% sure")]
    [InlineData(null, "José", "José")]
    public void Is_the_signed_in_user_or_whom_the_header_names(string? signedIn, string? named, string? expected) =>
        Recorder.Of(Request(signedIn, named)).ShouldBe(expected);

    [Fact]
    public void Reads_UTF_8_that_a_server_took_for_Latin_1() =>
        Recorder.Of(Request(null, Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("Аида")))).ShouldBe("Аида");

    [Theory]
    [InlineData("a%0Ab", "This has control characters or line breaks. Write one line.")]
    [InlineData("long", "This has 201 characters. At most 200 are allowed.")]
    public void Is_refused_when_it_is_no_name(string named, string message) =>
        Should.Throw<RequestProblemException>(() => Recorder.Of(Request(null, named == "long" ? new string('a', 201) : named)))
            .Problem.Errors().ShouldBe([KeyValuePair.Create("X-Recorded-By", message)]);

    private static HttpRequest Request(string? signedIn, string? named)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["X-MS-CLIENT-PRINCIPAL-NAME"] = signedIn;
        request.Headers["X-Recorded-By"] = named;
        return request;
    }
}
