using Microsoft.AspNetCore.Http;
using Tracker.Http;

namespace Tracker.Tests.Feeds;

/// <summary>What a calendar or a feed links to stays where its reader came in: under the programme, or under a read-only link.</summary>
public sealed class Addresses_tests
{
    [Theory]
    [InlineData("/api/programmes/sco/calendar.ics", "https://tracker.example/api/programmes/sco/board#summit")]
    [InlineData("/api/programmes/sco/calendar.ics/", "https://tracker.example/api/programmes/sco/board#summit")]
    [InlineData("/api/shared/sco.token/calendar.ics", "https://tracker.example/api/shared/sco.token/board#summit")]
    public void Beside_the_request(string path, string expected) => PublicAddress.Beside(Request(path), "board#summit").ShouldBe(expected);

    [Fact]
    public void The_request_itself_without_its_key() =>
        PublicAddress.Self(Request("/api/shared/sco.token/feed.atom", "?kind=summit&code=key&q=%D1%81")).ShouldBe(
            "https://tracker.example/api/shared/sco.token/feed.atom?kind=summit&q=%D1%81");

    private static HttpRequest Request(string path, string query = "")
    {
        DefaultHttpContext context = new();
        (context.Request.Scheme, context.Request.Host) = ("https", new("tracker.example"));
        (context.Request.Path, context.Request.QueryString) = (path, new(query));
        return context.Request;
    }
}
