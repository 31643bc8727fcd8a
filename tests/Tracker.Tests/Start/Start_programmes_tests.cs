using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Tests.Start;

/// <summary>The list of programmes on the start page, with few of them and with hundreds.</summary>
public sealed class Start_programmes_tests(AppFixture app, BrowserFixture browser)
{
    private const int Many = 300;

    [Fact]
    public async Task Hundreds_take_one_request_and_each_that_is_in_sight_one_for_its_numbers()
    {
        await using var simulated = await RecordedAsync(Many);
        await using var opened = await browser.OpenAsync();
        ConcurrentQueue<string> asked = [];
        opened.Page.Request += (_, request) => asked.Enqueue(new Uri(request.Url).PathAndQuery);

        await opened.Page.GotoAsync(AddressOf(simulated));

        var cards = opened.Page.Locator(".cards > li");
        await Expect(cards.First).ToContainTextAsync("1 milestone, 1 of them open; 2 events recorded");
        await Expect(cards).ToHaveCountAsync(20);
        await Expect(opened.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync($"20 of {Many} programmes");
        var ofData = asked.Where(path => path.StartsWith("/api/programmes", StringComparison.Ordinal)).ToList();
        ofData[0].ShouldStartWith("/api/programmes?fields=");
        ofData.Skip(1).ShouldAllBe(path => path.Contains("/milestones?top=1&", StringComparison.Ordinal));
        ofData.Count.ShouldBeInRange(2, 21);
        ofData.ShouldBeUnique();
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Hundreds_are_found_by_the_words_of_any_language()
    {
        await using var simulated = await RecordedAsync(Many);
        await using var opened = await browser.OpenAsync(new() { Locale = "ru" });
        var page = opened.Page;
        await page.GotoAsync(AddressOf(simulated));

        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Find a programme" }).FillAsync("presid 299");

        await Expect(page.Locator(".cards h3")).ToHaveTextAsync(["Председательство 299"]);
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 found");
        await Expect(page.Locator(".counts")).ToContainTextAsync("1 milestone");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("nothing");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("No programme has these words.");
        await Expect(page.Locator(".cards > li")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task More_are_shown_on_demand_and_the_first_of_them_gets_the_focus()
    {
        await using var simulated = await RecordedAsync(45);
        await using var opened = await browser.OpenAsync();
        var page = opened.Page;
        await page.GotoAsync(AddressOf(simulated));
        var more = page.GetByRole(AriaRole.Button, new() { Name = "Show more" });

        await more.ClickAsync();

        await Expect(page.Locator(".cards > li")).ToHaveCountAsync(40);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Presidency 21", Exact = true })).ToBeFocusedAsync();
        (await opened.ViolationsAsync()).ShouldBeEmpty();
        await more.ClickAsync();
        await Expect(page.Locator(".cards > li")).ToHaveCountAsync(45);
        await Expect(more).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_few_are_all_there_with_nothing_to_find_them_by()
    {
        await using var simulated = await RecordedAsync(3);
        await using var opened = await browser.OpenAsync();
        await opened.Page.GotoAsync(AddressOf(simulated));

        await Expect(opened.Page.Locator(".cards h3")).ToHaveTextAsync(["Presidency 1", "Presidency 2", "Presidency 3"]);
        await Expect(opened.Page.GetByRole(AriaRole.Searchbox)).ToBeHiddenAsync();
        await Expect(opened.Page.GetByRole(AriaRole.Button)).ToBeHiddenAsync();
    }

    private async Task<SimulatedApp> RecordedAsync(int count)
    {
        var simulated = await SimulatedApp.StartAsync(app);
        await Parallel.ForAsync(1, count + 1, TestContext.Current.CancellationToken, async (number, _) =>
        {
            Api api = new(simulated.Client, $"p-{number}");
            (await api.PutAsync("", $$"""{ "title": { "en": "Presidency {{number}}", "ru": "Председательство {{number}}" }, "chair": "Kazakhstan", "timeZone": "UTC" }""")).Status.ShouldBe(201);
            await api.RecordAsync("""{ "kind": "forum", "title": "A" }""");
        });
        return simulated;
    }

    private static string AddressOf(SimulatedApp simulated) => simulated.Client.BaseAddress!.ToString().TrimEnd('/');
}
