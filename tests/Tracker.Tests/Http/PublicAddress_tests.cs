using Microsoft.AspNetCore.Http;
using Tracker.Http;

namespace Tracker.Tests.Http;

public sealed class PublicAddress_tests
{
    [Theory]
    [InlineData("/api/programmes", "http://tracker.example:7071/api/programmes/x")]
    [InlineData("/API/programmes", "http://tracker.example:7071/api/programmes/x")]
    [InlineData("/programmes", "http://tracker.example:7071/programmes/x")]
    public void Leads_to_other_resources_behind_the_same_prefix(string asked, string address) =>
        PublicAddress.Absolute(Request(asked), "/programmes/x").ShouldBe(address);

    [Fact]
    public void Keeps_what_stands_before_the_app()
    {
        var request = Request("/api/programmes");
        request.PathBase = "/behind";
        request.Headers["X-Forwarded-Proto"] = "https, http";

        PublicAddress.Absolute(request, "/programmes/é").ShouldBe("https://tracker.example:7071/behind/api/programmes/%C3%A9");
        PublicAddress.Relative(request, "/programmes/x").ShouldBe("/behind/api/programmes/x");
    }

    [Fact]
    public void Leads_to_the_next_page_without_the_key() =>
        PublicAddress.NextLink(Request("/api/milestones", "?kind=a,b&Code=secret&q=%D1%8D%26&cursor=old"), "n+w")
            .ShouldBe("http://tracker.example:7071/api/milestones?kind=a,b&q=%D1%8D%26&cursor=n%2Bw");

    [Theory]
    [InlineData("/api/programmes/x/milestones", "/api/programmes/x/milestones")]
    [InlineData("/api/shared/programme.token/board", "/api/shared/***/board")]
    [InlineData("/api/Shared/programme.token", "/api/Shared/***")]
    [InlineData("/shared/programme.token/milestones/shared", "/shared/***/milestones/shared")]
    [InlineData("/deep/prefix/shared/programme.token", "/deep/prefix/shared/***")]
    [InlineData("/api/programmes/shared/milestones", "/api/programmes/shared/milestones")]
    [InlineData("/api/shared", "/api/shared")]
    public void Keeps_a_links_token_to_itself(string path, string shown) =>
        PublicAddress.WithoutSecrets(Request(path, "?code=secret")).ShouldBe(shown);

    private static HttpRequest Request(string path, string query = "")
    {
        var request = new DefaultHttpContext().Request;
        request.Scheme = "http";
        request.Host = new("tracker.example", 7071);
        request.Path = path;
        request.QueryString = new(query);
        return request;
    }
}
