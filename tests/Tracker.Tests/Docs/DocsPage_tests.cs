using System.Net;
using System.Xml.Linq;
using Tracker.Docs;
using Tracker.Docs.Page;

namespace Tracker.Tests.Docs;

public sealed class DocsPage_tests(AppFixture app)
{
    [Fact]
    public async Task Every_code_of_a_problem_is_explained_where_its_type_leads()
    {
        var ids = Ids(await PageAsync());

        foreach (var problem in ProblemDoc.All)
            ids.ShouldContain($"problem-{problem.Code}");
        using var refused = await app.Client.GetAsync("programmes/nobody", TestContext.Current.CancellationToken);
        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("\"/api/docs#problem-unknown\"");
    }

    [Fact]
    public async Task Every_operation_and_schema_is_there_and_every_link_leads_somewhere()
    {
        var page = await PageAsync();
        var ids = Ids(page);

        ids.ShouldBeUnique();
        foreach (var endpoint in Endpoint.All.Values)
            ids.ShouldContain(endpoint.Function);
        foreach (var link in page.Descendants("a").Select(link => (string)link.Attribute("href")!))
            (link == "openapi.json" || (link[0] == '#' && ids.Contains(link[1..]))).ShouldBeTrue(link);
    }

    [Theory]
    [InlineData("docs", "br", 40_000)]
    [InlineData("docs", "gzip", 60_000)]
    [InlineData("openapi.json", "br", 40_000)]
    [InlineData("openapi.json", "gzip", 60_000)]
    public async Task It_comes_compressed_to_those_who_take_that(string path, string encoding, int most)
    {
        var plain = await app.Client.GetAsync(path, TestContext.Current.CancellationToken);
        using HttpClientHandler unpacking = new() { AutomaticDecompression = encoding == "br" ? DecompressionMethods.Brotli : DecompressionMethods.GZip };
        using HttpClient browser = new(unpacking) { BaseAddress = app.Client.BaseAddress };
        using HttpRequestMessage request = new(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", encoding } } };

        var packed = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);

        packed.Content.Headers.ContentEncoding.ShouldBe([encoding]);
        packed.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        packed.Headers.ETag.ShouldNotBe(plain.Headers.ETag, "another representation");
        (await packed.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBeLessThan(most);
        (await browser.GetStringAsync(path, TestContext.Current.CancellationToken)).ShouldBe(await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_runs_nothing_and_loads_nothing()
    {
        using var answer = await app.Client.GetAsync("docs", TestContext.Current.CancellationToken);
        var page = await PageAsync();

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; style-src 'sha256-");
        page.Descendants("script").ShouldBeEmpty();
        page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "src" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void What_stands_in_texts_stays_text() =>
        string.Concat(Html.Prose("A `<script>` & <b>").Select(paragraph => paragraph.ToString())).ShouldBe("<p>A <code>&lt;script&gt;</code> &amp; &lt;b&gt;</p>");

    private async Task<XElement> PageAsync()
    {
        var html = await app.Client.GetStringAsync("docs", TestContext.Current.CancellationToken);
        return XElement.Parse(html[html.IndexOf("<html", StringComparison.Ordinal)..]);
    }

    private static IReadOnlyList<string> Ids(XElement page) => [.. page.Descendants().Attributes("id").Select(id => id.Value)];
}
