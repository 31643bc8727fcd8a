using Microsoft.Playwright;

namespace Tracker.Tests.Docs;

public sealed class DocsPage_browser_tests(AppFixture app, BrowserFixture browser)
{
    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Anybody_can_read_it(int width, ColorScheme scheme)
    {
        await using var page = await browser.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        await page.Page.GotoAsync(new Uri(app.Client.BaseAddress!, "docs#problem-stale").ToString());

        var wider = await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        var stale = await page.Page.Locator("#problem-stale").BoundingBoxAsync();
        var broken = await page.ViolationsAsync();

        wider.ShouldBeFalse("the page scrolls sideways");
        stale!.Y.ShouldBeInRange(0, 900, "the address leads to the problem's explanation");
        broken.ShouldBeEmpty();
        page.Complaints.ShouldBeEmpty();
    }
}
