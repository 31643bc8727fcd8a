using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tracker.Tests.Board;

/// <summary>What the board lets in and what it gives away.</summary>
public sealed class Board_safety_tests(BrowserFixture browser, BoardStory story) : IClassFixture<BoardStory>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_title_that_is_code_stays_text()
    {
        var programme = AppFixture.UniqueProgramme();
        const string Code = "<script>document.title='taken'</script><img src=x onerror=document.title='taken'>";
        await story.SendAsync("PUT", "", $$"""{ "title": "{{Code}}", "timeZone": "UTC", "priorities": [{ "id": "a", "title": "{{Code}}" }] }""", programme);
        await story.SendAsync("PUT", "milestones/m", $$"""{ "title": "{{Code}}", "summary": "{{Code}}", "kind": "forum", "priority": "a", "planned": "2024-07-01", "place": "{{Code}}", "tags": ["{{Code}}"] }""", programme);

        await using var opened = await browser.OpenAsync();
        await opened.Page.GotoAsync(story.Address($"programmes/{programme}/board#m"), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Expect(opened.Page.Locator("#details-title")).ToHaveTextAsync(Code);
        (await opened.Page.TitleAsync()).ShouldBe(Code);
        (await opened.Page.Locator("body img").CountAsync()).ShouldBe(0);
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_policy_stops_what_gets_in_all_the_same()
    {
        await using var opened = await browser.OpenAsync();
        await opened.Page.GotoAsync(story.Board, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await opened.Page.EvaluateAsync("() => { const s = document.createElement('script'); s.textContent = 'window.taken = true'; document.body.append(s); }");
        (await opened.Page.EvaluateAsync<bool>("() => window.taken === true")).ShouldBeFalse();
        opened.Complaints.ShouldContain(complaint => complaint.Contains("Content Security Policy"));
    }

    [Fact]
    public async Task It_works_under_a_link_and_tells_nobody_the_token()
    {
        var answer = await story.Client.PostAsync($"programmes/{BoardStory.Programme}/links", JsonContent.Create(new { name = "a reader" }), Cancel);
        var token = (string)(await answer.Content.ReadFromJsonAsync<JsonObject>(Cancel))!["token"]!;

        await using var opened = await browser.OpenAsync();
        List<IRequest> requests = [];
        opened.Page.Request += (_, request) => requests.Add(request);
        var page = await opened.Page.GotoAsync(story.Address($"shared/{token}/board"), new() { WaitUntil = WaitUntilState.NetworkIdle });
        page!.Headers["referrer-policy"].ShouldBe("no-referrer");
        await Expect(opened.Page.Locator(BoardStory.Shown)).ToHaveTextAsync("27 milestones");
        await opened.Page.Locator(".item[data-id=sco-summit-2024]").ClickAsync();
        await Expect(opened.Page.Locator(".history > li")).ToHaveCountAsync(2);
        (await opened.Page.GetByRole(AriaRole.Link, new() { Name = "Calendar" }).GetAttributeAsync("href"))!.ShouldEndWith($"/shared/{token}/calendar.ics");

        // A link does not open the digest of now, and none is stored.
        await Expect(opened.Page.GetByRole(AriaRole.Link, new() { Name = "Digest" })).ToHaveCountAsync(0);

        requests.Select(request => new Uri(request.Url).AbsolutePath).ShouldAllBe(path => path.StartsWith($"/api/shared/{token}") || path.StartsWith("/api/assets/"));
        foreach (var request in requests)
            (await request.AllHeadersAsync()).ShouldNotContainKey("referer");
        opened.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_is_sent_as_a_header_and_stands_in_no_other_address()
    {
        await using var opened = await browser.OpenAsync();
        List<IRequest> requests = [];
        opened.Page.Request += (_, request) => requests.Add(request);
        await opened.Page.GotoAsync($"{story.Board}?code=sesame", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Expect(opened.Page.Locator(BoardStory.Shown)).ToHaveTextAsync("27 milestones");
        (await opened.Page.GetByRole(AriaRole.Link, new() { Name = "Calendar" }).GetAttributeAsync("href"))!.ShouldNotContain("sesame");

        var others = requests.Where(request => !request.IsNavigationRequest).ToList();
        others.ShouldAllBe(request => !request.Url.Contains("sesame"));
        foreach (var request in others.Where(request => request.ResourceType == "fetch"))
            (await request.AllHeadersAsync())["x-functions-key"].ShouldBe("sesame");
        opened.Complaints.ShouldBeEmpty();
    }
}
