using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Tests.Board;

/// <summary>The board without a mouse, without sight, on paper and on small screens.</summary>
public sealed class Board_access_tests(BrowserFixture browser, BoardStory story) : IClassFixture<BoardStory>
{
    [Theory]
    [InlineData("", ColorScheme.Light, 1440)]
    [InlineData("", ColorScheme.Dark, 1440)]
    [InlineData("?lang=ru#asOf=2024-03-01", ColorScheme.Light, 768)]
    [InlineData("?lang=kk#view=list", ColorScheme.Dark, 390)]
    [InlineData("#open=golden-horde-conference", ColorScheme.Light, 1440)]
    [InlineData("#open=sco-summit-2024", ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing(string address, ColorScheme scheme, int width)
    {
        await using var opened = await browser.OpenAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        await opened.Page.GotoAsync(story.Board + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Expect(opened.Page.Locator("#board")).Not.ToHaveAttributeAsync("aria-busy", "true");
        await opened.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => one.matches('.legend, .as-table') && (one.open = true))");
        (await opened.ViolationsAsync()).ShouldBeEmpty();
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_keyboard_is_enough()
    {
        await using var opened = await browser.OpenAsync();
        var (page, keys) = (opened.Page, opened.Page.Keyboard);
        await page.GotoAsync(story.Board);
        await Expect(page.Locator(BoardStory.Shown)).ToHaveTextAsync("27 milestones");

        // To the timeline, along its last lane to the summit, into it, and back.
        await keys.PressAsync("Tab");
        await Expect(page.Locator("#skip")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await TabToAsync(page, ".item");
        foreach (var _ in Enumerable.Range(0, 8))
            await keys.PressAsync("ArrowDown");
        await keys.PressAsync("End");
        await keys.PressAsync("ArrowLeft");
        await Expect(page.Locator(".item:focus")).ToHaveAttributeAsync("data-id", "sco-summit-2024");
        await Expect(page.Locator(".item:focus")).ToBeInViewportAsync();
        await keys.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Expect(page.Locator(".item:focus")).ToHaveAttributeAsync("data-id", "sco-summit-2024");

        // A filter, by its menu.
        await page.GetByLabel("Search").FocusAsync();
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Space");
        await Expect(page.Locator(BoardStory.Shown)).ToContainTextAsync("of 27");
        await keys.PressAsync("Escape");
        await Expect(page.Locator("details.menu[open]")).ToHaveCountAsync(0);
        opened.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task Nothing_is_wider_than_the_screen(int width)
    {
        await using var opened = await browser.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 844 }, HasTouch = width < 800 });
        await opened.Page.GotoAsync(story.Board, new() { WaitUntil = WaitUntilState.NetworkIdle });
        (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }

    [Fact]
    public async Task Paper_gets_the_list()
    {
        await using var opened = await browser.OpenAsync();
        await opened.Page.GotoAsync(story.Board, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await opened.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(opened.Page.Locator(".list tbody tr")).ToHaveCountAsync(27);
        await Expect(opened.Page.Locator(".list")).ToBeVisibleAsync();
        await Expect(opened.Page.Locator(".timeline")).ToBeHiddenAsync();
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 20 && await page.Locator($"{selector}:focus").CountAsync() == 0; i++)
            await page.Keyboard.PressAsync("Tab");
    }
}
