using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Tracker.Tests.Links;

public sealed class Shared_tests(AppFixture app)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly SharedProgramme _programme = new(app.Client);

    [Theory]
    [InlineData("")]
    [InlineData("?asOf=1")]
    [InlineData("/milestones?q=sum&facets=kind")]
    [InlineData("/milestones/summit")]
    [InlineData("/milestones/summit?lang=en")]
    [InlineData("/milestones/nothing")]
    [InlineData("/milestones/summit/history")]
    [InlineData("/initiatives")]
    [InlineData("/indicators")]
    [InlineData("/changes?after=1")]
    [InlineData("/diff?from=1")]
    [InlineData("/milestones?kind=party")]
    [InlineData("/board")]
    [InlineData("/calendar.ics")]
    [InlineData("/milestones.csv?kind=summit")]
    [InlineData("/feed.atom")]
    [InlineData("/digests")]
    [InlineData("/digests/2024-02-19")]
    public async Task A_link_opens_what_the_programme_answers(string path)
    {
        await _programme.RecordAsync();
        var token = await _programme.LinkAsync();
        var own = await app.Client.GetAsync($"programmes/{_programme.Id}{path}", Cancel);
        var shared = await app.Client.GetAsync($"shared/{token}{path}", Cancel);
        shared.StatusCode.ShouldBe(own.StatusCode);
        (shared.Headers.ETag is null).ShouldBe(own.Headers.ETag is null);
        // What names its own address names it by the link.
        var expected = Unfolded(await own.Content.ReadAsStringAsync(Cancel)).Replace($"/programmes/{_programme.Id}", $"/shared/{token}", StringComparison.Ordinal);
        Normal(Unfolded(await shared.Content.ReadAsStringAsync(Cancel))).ShouldBe(Normal(expected));
    }

    [Fact]
    public async Task A_read_by_a_link_is_conditional_too()
    {
        await _programme.RecordAsync();
        var token = await _programme.LinkAsync();
        var first = await app.Client.GetAsync($"shared/{token}/milestones", Cancel);
        HttpRequestMessage again = new(HttpMethod.Get, $"shared/{token}/milestones") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        (await app.Client.SendAsync(again, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task The_next_page_is_under_the_link_too()
    {
        await _programme.RecordAsync();
        var token = await _programme.LinkAsync();
        var first = (await app.Client.GetFromJsonAsync<JsonObject>($"shared/{token}/milestones?top=2", Cancel))!;
        var next = (string)first["nextLink"]!;
        next.ShouldContain($"/shared/{token}/milestones?");
        var second = (await app.Client.GetFromJsonAsync<JsonObject>(next, Cancel))!;
        second["value"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_under_a_link_tells_nobody_where_it_was()
    {
        await _programme.RecordAsync();
        var answer = await app.Client.GetAsync($"shared/{await _programme.LinkAsync()}", Cancel);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_token_is_answered_alike()
    {
        await _programme.RecordAsync();
        var token = await _programme.LinkAsync();
        var other = token[..^1] + (token[^1] == 'A' ? 'B' : 'A');
        string[] wrong = [other, $"{AppFixture.UniqueProgramme()}.{token.Split('.', 2)[1]}", _programme.Id, "x", ".", $"{_programme.Id}.", "%D0%B5.x", token.ToUpperInvariant()];
        List<string> bodies = [];
        foreach (var one in wrong)
        {
            var answer = await app.Client.GetAsync($"shared/{one}/milestones", Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, one);
            bodies.Add(Normal(await answer.Content.ReadAsStringAsync(Cancel)));
        }

        bodies.Distinct().ShouldHaveSingleItem().ShouldNotContain(_programme.Id);
    }

    [Theory]
    [InlineData("PUT", "")]
    [InlineData("POST", "/milestones")]
    [InlineData("PATCH", "/milestones/summit")]
    [InlineData("DELETE", "/milestones/summit")]
    [InlineData("GET", "/digests/preview")]
    [InlineData("GET", "/links")]
    [InlineData("GET", "/export")]
    [InlineData("GET", "/subscriptions")]
    public async Task A_link_opens_nothing_else(string method, string path)
    {
        await _programme.RecordAsync();
        var token = await _programme.LinkAsync();
        (await app.Client.SendAsync(new(new(method), $"shared/{token}{path}"), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_read_by_a_link_costs_one_storage_request_more()
    {
        await _programme.RecordAsync();
        var token = await _programme.LinkAsync();
        await using var counted = await CountedApp.StartAsync(app);
        foreach (var path in (string[])["", "/milestones", "/indicators"])
        {
            await counted.RequestsOfAsync($"programmes/{_programme.Id}{path}"); // the view is loaded
            (await counted.RequestsOfAsync($"programmes/{_programme.Id}{path}")).ShouldBe(1);
            (await counted.RequestsOfAsync($"shared/{token}{path}")).ShouldBe(2);
        }

        (await counted.RequestsOfAsync($"shared/{token}x")).ShouldBe(1);
        (await counted.RequestsOfAsync("shared/nonsense")).ShouldBe(1);
    }

    // A calendar's lines are folded, and addresses in them at other places.
    private static string Unfolded(string body) => body.Replace("\r\n ", "", StringComparison.Ordinal);

    // What names the request itself differs, and must.
    private static string Normal(string body)
    {
        if (!body.StartsWith('{') || JsonNode.Parse(body) is not JsonObject answer)
            return body;
        answer.Remove("instance");
        answer.Remove("traceId");
        return answer.ToJsonString();
    }
}
