using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tracker.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Tests.Board;

/// <summary>What people do on the board, in a real browser.</summary>
public sealed partial class Board_tests(BrowserFixture browser, BoardStory story) : IClassFixture<BoardStory>
{
    [Fact]
    public async Task It_shows_every_milestone_on_the_timeline_or_in_the_tray()
    {
        await using var opened = await OpenAsync();
        await Expect(opened.Page.Locator(".item")).ToHaveCountAsync(13);
        await Expect(opened.Page.Locator(".tray .entry")).ToHaveCountAsync(14);
        await Expect(opened.Page.Locator(BoardStory.Shown)).ToHaveTextAsync("27 milestones");
        await Expect(opened.Page.Locator(".attention .late .entry")).ToHaveCountAsync(2);
        await Expect(opened.Page.Locator(".attention .due .entry").First).ToContainTextAsync("SCO Summit 2024");
        await Expect(opened.Page.Locator(".progress li")).ToHaveCountAsync(8);
        await Expect(opened.Page.Locator(".indicators tbody tr")).ToHaveCountAsync(8);
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_filter_shows_what_fits_with_counts_and_stays_in_the_address()
    {
        await using var opened = await OpenAsync();
        var page = opened.Page;
        await page.Locator("summary", new() { HasText = "Kind" }).ClickAsync();
        var forum = page.Locator(".menu label", new() { HasText = "Forum" });
        await Expect(forum.Locator(".count")).ToHaveTextAsync("2");
        await forum.ClickAsync();
        await Expect(page.Locator(BoardStory.Shown)).ToHaveTextAsync("2 of 27 milestones");
        await Expect(page.Locator(".item:visible")).ToHaveCountAsync(2);

        await page.ReloadAsync();
        await Expect(page.Locator(BoardStory.Shown)).ToHaveTextAsync("2 of 27 milestones");
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear all" }).ClickAsync();
        await Expect(page.Locator(BoardStory.Shown)).ToHaveTextAsync("27 milestones");
        page.Url.ShouldNotContain('#');
        opened.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("энергетическ", 2)]
    [InlineData("ЭНЕРГЕТИЧЕСКАЯ страт", 1)]
    [InlineData("шыұ саммиті", 1)]
    [InlineData("astana", 2)]
    [InlineData("nothing like it", 0)]
    public async Task Search_finds_words_in_any_language(string words, int found)
    {
        await using var opened = await OpenAsync();
        await opened.Page.GetByLabel("Search").FillAsync(words);
        await Expect(opened.Page.Locator(BoardStory.Shown)).ToHaveTextAsync($"{found} of 27 milestones");
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Details_tell_all_that_is_recorded()
    {
        await using var opened = await OpenAsync();
        var page = opened.Page;
        await page.Locator(".item[data-id=sco-summit-2024]").ClickAsync();
        var details = page.GetByRole(AriaRole.Dialog);
        await Expect(details).ToContainTextAsync("SCO Summit 2024");
        await Expect(details.Locator(".titles [lang=kk]")).ToContainTextAsync("ШЫҰ саммиті 2024");
        await Expect(details).ToContainTextAsync("3–4 July 2024");
        await Expect(details).ToContainTextAsync("3 to 32 days");
        await Expect(details.Locator(".plans")).ToContainTextAsync("The days of the summit were announced.");
        await Expect(details).ToContainTextAsync("The Astana Times");
        await Expect(details.Locator(".history > li")).ToHaveCountAsync(2);
        await Expect(details.Locator(".history")).ToContainTextAsync("by Aida");

        await details.GetByRole(AriaRole.Button, new() { Name = "SCO Development Strategy until 2035" }).ClickAsync();
        await Expect(details.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("SCO Development Strategy until 2035");
        await page.Keyboard.PressAsync("Escape");
        await Expect(details).ToBeHiddenAsync();
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sources_that_disagree_stand_beside_the_record()
    {
        await using var opened = await OpenAsync("#golden-horde-conference");
        var disputes = opened.Page.Locator(".disputes");
        await Expect(disputes).ToContainTextAsync("Turkestan");
        await Expect(disputes).ToContainTextAsync("Almaty");
        await Expect(disputes.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("rel", "noopener noreferrer");
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_slider_shows_what_was_known_on_a_day_and_what_has_changed_since()
    {
        await using var opened = await OpenAsync();
        var page = opened.Page;
        var slider = page.GetByLabel("As known on");
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(page.Locator(".slide output")).ToHaveTextAsync("12 February 2024");
        var since = page.Locator(".since");
        await Expect(since).ToContainTextAsync("June 2024 → 3–4 July 2024 · 3 to 32 days · The days of the summit were announced.");
        await Expect(page.Locator(".item[data-id=sco-summit-2024]")).ToHaveAttributeAsync("aria-label", SummitInJune());
        await Expect(page.Locator(".attention .late")).ToHaveCountAsync(0);
        page.Url.ShouldContain("asOf=2024-02-12");

        await page.GetByRole(AriaRole.Button, new() { Name = "Back to now" }).ClickAsync();
        await Expect(since).ToBeHiddenAsync();
        await Expect(page.Locator(".attention .late .entry")).ToHaveCountAsync(2);
        opened.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Русский", "ru", "Председательство Казахстана", "27 вех", "Просрочено")]
    [InlineData("Қазақша", "kk", "Қазақстанның Шанхай", "27 кезең", "Мерзімі өткен")]
    public async Task The_language_switches_all_texts(string name, string tag, string title, string count, string overdue)
    {
        await using var opened = await OpenAsync();
        var page = opened.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", tag);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(title);
        await Expect(page.Locator(BoardStory.Shown)).ToHaveTextAsync(count);
        await Expect(page.Locator(".flag.overdue")).ToContainTextAsync(overdue);

        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(title);
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_shown_can_be_taken_along()
    {
        await using var opened = await OpenAsync("#q=summit&status=planned");
        foreach (var (name, path) in ((string, string)[])[("Calendar", "calendar.ics"), ("Feed", "feed.atom"), ("Table (CSV)", "milestones.csv")])
        {
            await Expect(opened.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }))
                .ToHaveAttributeAsync("href", story.Address($"programmes/{BoardStory.Programme}/{path}?q=summit&status=planned"));
        }

        await opened.Page.Locator(".flag.moved").ClickAsync();
        await Expect(opened.Page.GetByText("They hold what the filters show, but do not know: Moved.")).ToBeVisibleAsync();
        await opened.Page.GetByRole(AriaRole.Link, new() { Name = "Digest" }).ClickAsync();
        await Expect(opened.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Kazakhstan's chairmanship");
        new Uri(opened.Page.Url).AbsolutePath.ShouldEndWith("/digests/preview");
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_priority_has_its_lane_dated_or_not()
    {
        await using var opened = await OpenAsync();
        await Expect(opened.Page.Locator(".lane:visible")).ToHaveCountAsync(8);
        await Expect(opened.Page.Locator(".lane:visible", new() { HasText = "Security and stability" })).ToContainTextAsync("4 without a date");
    }

    [Fact]
    public async Task The_browsers_language_is_the_first_one()
    {
        await using var opened = await browser.OpenAsync(new() { Locale = "ru-KZ" });
        await opened.Page.GotoAsync(story.Board);
        await Expect(opened.Page.Locator(BoardStory.Shown)).ToHaveTextAsync("27 вех");
    }

    private async Task<BrowserPage> OpenAsync(string address = "", BrowserNewContextOptions? options = null)
    {
        var opened = await browser.OpenAsync(options);
        await opened.Page.GotoAsync(story.Board + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return opened;
    }

    [GeneratedRegex("SCO Summit 2024.*June 2024")]
    private static partial Regex SummitInJune();
}
