using Microsoft.Playwright;
using Tracker.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Tests.Board;

/// <summary>The timeline by mouse, wheel and fingers, and what a small screen folds away.</summary>
public sealed class Board_gestures_tests(BrowserFixture browser, BoardStory story) : IClassFixture<BoardStory>
{
    private const string Summit = ".item[data-id=sco-summit-2024] .mark";
    private const string Opening = ".item[data-id=chairmanship-begins] .mark";

    [Fact]
    public async Task A_drag_pans_and_opens_nothing()
    {
        await using var opened = await OpenAsync(1440);
        var page = opened.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
        var before = await PlaceAsync(page, Summit);
        var view = (await page.Locator(".scroller").BoundingBoxAsync())!;

        // From one milestone: what is dragged is the timeline all the same.
        await page.Mouse.MoveAsync(before.X, before.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(before.X - 150, before.Y, new() { Steps = 5 });
        await page.Mouse.UpAsync();

        (await PlaceAsync(page, Summit)).X.ShouldBe(before.X - 150, 2);
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await page.Mouse.ClickAsync(before.X - 150, before.Y);
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        view.Width.ShouldBeGreaterThan(800);
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_wheel_zooms_about_the_pointer_with_Ctrl_and_scrolls_without()
    {
        await using var opened = await OpenAsync(1440);
        var page = opened.Page;
        var (summit, apart) = (await PlaceAsync(page, Summit), await ApartAsync(page));

        await page.Mouse.MoveAsync(summit.X, summit.Y);
        await page.Keyboard.DownAsync("Control");
        await page.Mouse.WheelAsync(0, -200);
        await page.Keyboard.UpAsync("Control");
        await UntilAsync(async () => await ApartAsync(page) > apart * 1.5);
        var zoomed = await ApartAsync(page);

        (await PlaceAsync(page, Summit)).X.ShouldBe(summit.X, 3);
        await page.Mouse.WheelAsync(300, 0);
        await UntilAsync(async () => (await PlaceAsync(page, Summit)).X < summit.X - 100);
        (await ApartAsync(page)).ShouldBe(zoomed, 1);
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_fingers_zoom_about_their_middle()
    {
        await using var opened = await OpenAsync(390);
        var page = opened.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Whole term" }).ClickAsync();
        await page.Locator(Summit).ScrollIntoViewIfNeededAsync();
        var (middle, apart) = (await PlaceAsync(page, Summit), await ApartAsync(page));
        await using var fingers = new Fingers(await page.Context.NewCDPSessionAsync(page));

        await fingers.SendAsync("touchStart", middle, 20);
        foreach (var reach in (int[])[28, 36, 44, 52, 60])
            await fingers.SendAsync("touchMove", middle, reach);
        await fingers.SendAsync("touchEnd", middle, null);

        await UntilAsync(async () => await ApartAsync(page) > apart * 2);
        (await PlaceAsync(page, Summit)).X.ShouldBe(middle.X, 12);
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_small_screen_folds_the_filters_away()
    {
        await using var opened = await OpenAsync(390);
        var page = opened.Page;
        var fold = page.GetByRole(AriaRole.Button, new() { Name = "Filters" });
        var overdue = page.Locator(".flag.overdue");
        await Expect(overdue).ToBeHiddenAsync();
        await Expect(fold).ToHaveAttributeAsync("aria-expanded", "false");

        await fold.ClickAsync();
        await overdue.ClickAsync();
        await Expect(page.Locator(BoardStory.Shown)).ToHaveTextAsync("2 of 27 milestones");
        await fold.ClickAsync();

        await Expect(overdue).ToBeHiddenAsync();
        await Expect(fold).ToHaveTextAsync("Filters 1");
        (await page.Locator(".tools").BoundingBoxAsync())!.Height.ShouldBeLessThan(180);
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wide_screen_has_nothing_to_unfold()
    {
        await using var opened = await OpenAsync(1440);
        await Expect(opened.Page.Locator(".fold")).ToBeHiddenAsync();
        await Expect(opened.Page.Locator(".flag.overdue")).ToBeVisibleAsync();
    }

    /// <summary>Pixels between the first days of the chairmanship and its summit.</summary>
    private static async Task<float> ApartAsync(IPage page) => (await PlaceAsync(page, Summit)).X - (await PlaceAsync(page, Opening)).X;

    private static async Task<(float X, float Y)> PlaceAsync(IPage page, string selector)
    {
        var box = (await page.Locator(selector).BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    // The page's policy forbids the browser's own way to wait for an expression.
    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var start = TimeProvider.System.GetTimestamp(); !await holds(); await Task.Delay(20, TestContext.Current.CancellationToken))
            TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    private async Task<BrowserPage> OpenAsync(int width)
    {
        var opened = await browser.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 844 }, HasTouch = width < 800 });
        await opened.Page.GotoAsync(story.Board, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Expect(opened.Page.Locator(Opening)).ToBeAttachedAsync();
        return opened;
    }

    /// <summary>Two of them on the screen, as far from their middle as is said.</summary>
    private sealed class Fingers(ICDPSession devtools) : IAsyncDisposable
    {
        public Task SendAsync(string type, (float X, float Y) middle, int? reach) => devtools.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = type,
            ["touchPoints"] = reach is null
                ? Array.Empty<object>()
                : new[] { -reach.Value, reach.Value }.Select((from, id) => new { x = middle.X + from, y = middle.Y, id }).ToArray(),
        });

        public async ValueTask DisposeAsync() => await devtools.DetachAsync();
    }
}
