using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Tests.Start;

public sealed class Start_tests(AppFixture app, BrowserFixture browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/")]
    public async Task A_program_gets_links(string path)
    {
        var answer = await app.Client.GetFromJsonAsync<JsonObject>(path, Cancel);
        ((string)answer!["links"]!["programmes"]!).ShouldEndWith("/api/programmes");
    }

    [Theory]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", "text/html")]
    [InlineData("application/json", "application/json")]
    [InlineData("text/html;q=0, */*", "application/json")]
    public async Task A_browser_gets_a_page(string accept, string type)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api") { Headers = { { "Accept", accept } } };
        var answer = await app.Client.SendAsync(request, Cancel);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Headers.Vary.ShouldBe(["Accept"]);
    }

    [Fact]
    public async Task The_page_lists_the_programmes_and_leads_to_their_boards()
    {
        await using var simulated = await SimulatedApp.StartAsync(app);
        var api = await Api.NewAsync(simulated.Client);
        await using var opened = await browser.OpenAsync(new() { Locale = "kk" });
        var page = opened.Page;
        await page.GotoAsync(new Uri(simulated.Client.BaseAddress!, "/api").ToString());
        var board = page.Locator($".ways a[href$='/programmes/{api.Programme}/board']");
        await Expect(page.Locator("li", new() { Has = board }).GetByRole(AriaRole.Heading)).ToHaveTextAsync("Бағдарлама");
        (await opened.ViolationsAsync()).ShouldBeEmpty();
        await board.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Бағдарлама");
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_embedded_hosts_own_page_leads_here()
    {
        await using var opened = await browser.OpenAsync();
        await opened.Page.GotoAsync(new Uri(app.Client.BaseAddress!, "/").ToString());
        await opened.Page.GetByRole(AriaRole.Link, new() { Name = "Start page" }).ClickAsync();
        await Expect(opened.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tracker");
        new Uri(opened.Page.Url).AbsolutePath.ShouldBe("/api");
    }
}
