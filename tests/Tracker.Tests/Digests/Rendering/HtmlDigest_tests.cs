using System.Globalization;
using Microsoft.Playwright;
using Tracker.Digests;
using Tracker.Digests.Rendering;

namespace Tracker.Tests.Digests.Rendering;

/// <summary>The digest of the week of 1 July 2024 as people read it.</summary>
public sealed class HtmlDigest_tests(BrowserFixture browser)
{
    public static TheoryData<string, ColorScheme, int> Ways
    {
        get
        {
            TheoryData<string, ColorScheme, int> ways = [];
            foreach (var language in new[] { "en", "ru", "kk" })
            {
                ways.Add(language, ColorScheme.Light, 1_000);
                ways.Add(language, ColorScheme.Dark, 1_000);
                ways.Add(language, ColorScheme.Light, 360);
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task It_has_no_accessibility_violation_and_fits_the_window(string language, ColorScheme scheme, int width)
    {
        var html = HtmlDigest.Write(await SummerDigest.MakeAsync(), language);
        await using var opened = await browser.OpenAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        await opened.Page.SetContentAsync(html);
        await PictureAsync(opened.Page, $"digest-{language}-{scheme}-{width}");

        (await opened.ViolationsAsync()).ShouldBeEmpty();
        (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_paper_it_is_black_on_white()
    {
        var html = HtmlDigest.Write(await SummerDigest.MakeAsync(), "ru");
        await using var opened = await browser.OpenAsync(new() { ColorScheme = ColorScheme.Dark, ViewportSize = new() { Width = 800, Height = 900 } });
        await opened.Page.SetContentAsync(html);
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await PictureAsync(opened.Page, "digest-print");

        (await opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).color")).ShouldBe("rgb(0, 0, 0)");
        (await opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(255, 255, 255)");
        (await opened.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.quiet')).color")).ShouldBe("rgb(68, 68, 68)");
    }

    [Fact]
    public async Task What_was_recorded_is_text_and_never_markup()
    {
        DigestWorld world = new(DateTimeOffset.Parse("2024-02-12T02:00:00Z", CultureInfo.InvariantCulture));
        await world.RecordProgrammeAsync();
        await world.RecordAsync("""{ "id": "a", "kind": "forum", "title": "<script>alert('1')</script> & \"x\" | *b* [l](http://x) `c`", "planned": "2024-01", "sources": [{ "url": "https://example.org/a?b=\"c|d", "publisher": "<b>P</b>" }] }""");
        var digest = await SummerDigest.SinceStartAsync(world);

        var html = HtmlDigest.Write(digest, "en");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("<b>");
        await using var opened = await browser.OpenAsync();
        await opened.Page.SetContentAsync(html);
        (await opened.Page.Locator("#added + table th[scope=row] a").First.InnerTextAsync()).ShouldBe("<script>alert('1')</script> & \"x\" | *b* [l](http://x) `c`");

        var markdown = MarkdownDigest.Write(digest, "en");
        markdown.ShouldContain(@"\<script\>alert('1')\</script\> \& ""x"" \| \*b\* \[l\](http://x) \`c\`");
        markdown.ShouldContain(@"[\<b\>P\</b\>](<https://example.org/a?b=""c%7Cd>)");
    }

    [Theory]
    [InlineData("en", "3–32 days later", "July 2024", "Overdue since")]
    [InlineData("ru", "на 3–32 дня позже", "3–4 июля 2024 г.", "июнь 2024 г.")]
    [InlineData("kk", "3–32 күн кейін", "2024 жылғы 3–4 шілде", "2024 жылғы маусым")]
    public async Task Dates_and_numbers_are_written_as_the_language_writes_them(string language, params string[] texts)
    {
        var digest = await SummerDigest.MakeAsync();
        var (html, markdown) = (HtmlDigest.Write(digest, language), MarkdownDigest.Write(digest, language));
        foreach (var text in texts)
        {
            html.ShouldContain(text);
            markdown.ShouldContain(text);
        }
    }

    [Theory]
    [InlineData("ru", 1, 1, "на 1 день позже")]
    [InlineData("ru", 2, 2, "на 2 дня позже")]
    [InlineData("ru", 11, 11, "на 11 дней позже")]
    [InlineData("ru", -21, -21, "на 21 день раньше")]
    [InlineData("en", -1, -1, "1 day earlier")]
    [InlineData("en", -5, 10, "5 days earlier – 10 days later")]
    [InlineData("en", 0, 30, "0–30 days later")]
    [InlineData("kk", -30, -2, "2–30 күн бұрын")]
    public void A_shift_is_in_the_right_form(string language, int min, int max, string text) =>
        DigestWords.In(language).Write(new Tracker.Dates.Slip(min, max)).ShouldBe(text);

    [Fact]
    public void Every_language_has_every_word()
    {
        foreach (var words in new[] { DigestWords.English, DigestWords.Russian, DigestWords.Kazakh })
        {
            words.Sections.Keys.ShouldBe(DigestWords.English.Sections.Keys, ignoreOrder: true);
            words.Milestones.Statuses.Keys.ShouldBe(Enum.GetValues<Tracker.Milestones.Status>(), ignoreOrder: true);
            words.Milestones.Kinds.Keys.ShouldBe(Enum.GetValues<Tracker.Milestones.Kind>(), ignoreOrder: true);
            words.InitiativeStatuses.Keys.ShouldBe(Enum.GetValues<Tracker.Initiatives.InitiativeStatus>(), ignoreOrder: true);
            words.Milestones.Members.Keys.ShouldBe(DigestWords.English.Milestones.Members.Keys, ignoreOrder: true);
        }

        DigestWords.English.Milestones.Members.Keys.ShouldBe(
            typeof(Tracker.Milestones.Milestone).GetProperties().Select(property => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Except(["id", "date"]), ignoreOrder: true);
    }

    // Where TRACKER_PICTURES names a folder, people can look at them.
    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("TRACKER_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
