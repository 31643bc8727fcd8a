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
