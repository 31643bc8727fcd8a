namespace Tracker.Tests.Browser;

public sealed class BrowserFixture_tests(BrowserFixture browser)
{
    [Fact]
    public async Task A_page_draws_Kazakh_and_axe_looks_at_it()
    {
        await using var opened = await browser.OpenAsync();
        await opened.Page.SetContentAsync("<!doctype html><html lang='kk'><title>ШЫҰ</title><main><h1>Қазақстанның төрағалығы</h1><p style='color:#eee'>ескерту</p></main>");
        (await opened.Page.Locator("h1").InnerTextAsync()).ShouldBe("Қазақстанның төрағалығы");
        (await opened.ViolationsAsync()).ShouldHaveSingleItem().ShouldStartWith("color-contrast: <p");
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_does_wrong_is_found_out()
    {
        await using var opened = await browser.OpenAsync();
        await opened.Page.SetContentAsync("<title>x</title><script>console.error('first'); setTimeout(() => { throw new Error('second'); })</script>");
        await opened.Page.WaitForFunctionAsync("() => new Promise(done => setTimeout(() => done(true)))");
        opened.Complaints.Count.ShouldBe(2);
    }
}
