using Microsoft.Playwright;

namespace Tracker.Tests.Board;

/// <summary>The README's pictures, made from the real pages: <c>.ci/pictures</c> keeps what any other run takes and lets go.</summary>
public sealed class Pictures_tests(BrowserFixture browser, Pictures_tests.TrueStory story) : IClassFixture<Pictures_tests.TrueStory>
{
    private static readonly string? s_kept = Environment.GetEnvironmentVariable("TRACKER_PICTURES");

    [Theory]
    [InlineData("board", "board", 1440, 900, ColorScheme.Light)]
    [InlineData("board-details", "board?lang=ru#open=sco-summit-2024", 1280, 860, ColorScheme.Dark)]
    [InlineData("board-past", "board#asOf=2024-02-12", 900, 860, ColorScheme.Light)]
    [InlineData("board-phone", "board?lang=kk", 390, 860, ColorScheme.Dark)]
    [InlineData("digest", "digests/preview?since=2024-02-12", 900, 860, ColorScheme.Light)]
    public async Task A_page_makes_a_picture_and_no_complaint(string name, string path, int width, int height, ColorScheme scheme)
    {
        await using var opened = await browser.OpenAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        await opened.Page.GotoAsync(story.Address($"programmes/{BoardStory.Programme}/{path}"), new() { WaitUntil = WaitUntilState.NetworkIdle });
        var picture = await opened.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        picture.Length.ShouldBeGreaterThan(15_000);
        opened.Complaints.ShouldBeEmpty();
        if (s_kept is not null)
            await File.WriteAllBytesAsync(Path.Combine(Directory.CreateDirectory(s_kept).FullName, $"{name}.png"), picture, TestContext.Current.CancellationToken);
    }

    /// <summary>Without what is made up for tests.</summary>
    public sealed class TrueStory(AppFixture app) : BoardStory(app)
    {
        protected override Task GoOnAsync() => Task.CompletedTask;
    }
}
