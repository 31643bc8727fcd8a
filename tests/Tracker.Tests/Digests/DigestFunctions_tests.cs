using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tracker.Digests;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Tests.Digests;

public sealed class DigestFunctions_tests(AppFixture app) : IAsyncLifetime
{
    private readonly string _programme = AppFixture.UniqueProgramme();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Base => $"programmes/{_programme}/digests";

    public async ValueTask InitializeAsync()
    {
        var programme = DigestWorld.SampleFile()["programme"]!.AsObject();
        programme["id"] = _programme;
        (await app.Client.PutAsJsonAsync($"programmes/{_programme}", programme, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Created);
        JsonObject milestone = new() { ["id"] = "forum", ["kind"] = "forum", ["title"] = new JsonObject { ["en"] = "Energy <Forum>", ["ru"] = "Форум" }, ["planned"] = "2024-05" };
        (await app.Client.PostAsJsonAsync($"programmes/{_programme}/milestones", milestone, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_stored_digest_is_listed_and_read_by_its_slot()
    {
        await StoreAsync(new(2024, 7, 1), 1);
        await StoreAsync(new(2024, 7, 8), 2);

        var list = (await app.Client.GetFromJsonAsync<JsonObject>(Base, Cancel))!["value"]!.AsArray();
        list.Select(one => one!["slot"]!.GetValue<string>()).ShouldBe(["2024-07-08", "2024-07-01"]);
        list[1]!["counts"]!["added"]!.GetValue<int>().ShouldBe(1);

        var one = (await app.Client.GetFromJsonAsync<JsonObject>($"{Base}/2024-07-01", Cancel))!;
        one["slot"]!.GetValue<string>().ShouldBe("2024-07-01");
        one["added"]![0]!["id"]!.GetValue<string>().ShouldBe("forum");
        one["decided"]!.AsArray().ShouldBeEmpty();
        one.ContainsKey("omitted").ShouldBeFalse();
        (one["from"]!["seq"]!.GetValue<long>(), one["to"]!["seq"]!.GetValue<long>()).ShouldBe((0, 2));
    }

    [Theory]
    [InlineData("2024-07-02")]
    [InlineData("not-a-date")]
    public async Task There_is_no_digest_of_another_day(string slot)
    {
        await StoreAsync(new(2024, 7, 1), 1);
        (await app.Client.GetAsync(new Uri($"{Base}/{slot}", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task There_are_no_digests_of_an_unknown_programme()
    {
        foreach (var path in new[] { "", "/preview", "/2024-07-01" })
            (await app.Client.GetAsync(new Uri($"programmes/no-such-programme/digests{path}", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Client.GetFromJsonAsync<JsonObject>(Base, Cancel))!["value"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, null, "application/json; charset=utf-8", null)]
    [InlineData("*/*", "ru", "application/json; charset=utf-8", null)]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", "kk-KZ,ru;q=0.5", "text/html; charset=utf-8", "kk")]
    [InlineData("text/markdown, text/html;q=0.9", "ru-KZ", "text/markdown; charset=utf-8", "ru")]
    [InlineData("text/html", "fr, de", "text/html; charset=utf-8", "en")]
    [InlineData("image/png", null, "application/json; charset=utf-8", null)]
    public async Task It_comes_in_the_form_and_the_language_that_is_wanted_most(string? accept, string? language, string type, string? chosen)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, $"{Base}/preview");
        request.Headers.TryAddWithoutValidation("Accept", accept ?? "");
        request.Headers.TryAddWithoutValidation("Accept-Language", language ?? "");
        var response = await app.Client.SendAsync(request, Cancel);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe(type);
        response.Content.Headers.ContentLanguage.ShouldBe(chosen is null ? [] : [chosen]);
        string.Join(", ", response.Headers.Vary).ShouldBe("Accept, Accept-Language");
    }

    [Fact]
    public async Task What_is_read_again_unchanged_is_304_and_each_form_has_its_own_validator()
    {
        await StoreAsync(new(2024, 7, 1), 1);
        HashSet<string> tags = [];
        foreach (var path in new[] { "2024-07-01", "preview", "preview?since=1", "2024-07-01?lang=kk", "2024-07-01?lang=ru" })
        {
            foreach (var accept in new[] { "application/json", "text/html" })
            {
                if (path.Contains("lang", StringComparison.Ordinal) && accept != "text/html")
                    continue;
                using HttpRequestMessage first = new(HttpMethod.Get, $"{Base}/{path}");
                first.Headers.Add("Accept", accept);
                var etag = (await app.Client.SendAsync(first, Cancel)).Headers.ETag!;
                tags.Add(etag.Tag).ShouldBeTrue(path);

                using HttpRequestMessage again = new(HttpMethod.Get, $"{Base}/{path}");
                again.Headers.Add("Accept", accept);
                again.Headers.IfNoneMatch.Add(etag);
                (await app.Client.SendAsync(again, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
            }
        }
    }

    [Fact]
    public async Task A_preview_goes_on_from_the_last_digest_or_from_a_given_point()
    {
        (await PreviewAsync("")).ShouldBe((0, 2));
        await StoreAsync(new(2024, 7, 1), 1);
        (await PreviewAsync("")).ShouldBe((2, 2));
        (await PreviewAsync("?since=1")).ShouldBe((1, 2));
        (await PreviewAsync("?since=2020-01-01")).ShouldBe((0, 2));
        (await PreviewAsync("?since=2999-01-01")).ShouldBe((2, 2));
        (await app.Client.GetAsync(new Uri($"{Base}/preview?since=3", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await app.Client.GetAsync(new Uri($"{Base}/preview?till=3", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        async Task<(long From, long To)> PreviewAsync(string query)
        {
            var digest = (await app.Client.GetFromJsonAsync<JsonObject>($"{Base}/preview{query}", Cancel))!;
            digest.ContainsKey("slot").ShouldBeFalse();
            return (digest["from"]!["seq"]!.GetValue<long>(), digest["to"]!["seq"]!.GetValue<long>());
        }
    }

    private async Task StoreAsync(DateOnly slot, long number)
    {
        var logs = app.Services.GetRequiredService<LogStore<ProgrammeState>>();
        var view = await logs[_programme].ReadAsync(Cancel);
        var at = DateTimeOffset.Parse($"{slot:yyyy-MM-dd}T03:00:00Z", CultureInfo.InvariantCulture);
        var from = number == 1 ? 0 : view.Seq;
        var (digest, json) = DigestFold.Make(new(new(from, at.AddDays(-7)), await logs[_programme].EventsAsync(from, view.Seq, Cancel), new(view, at), at), new(slot, 1));
        (await app.Services.GetRequiredService<DigestStore>().InsertAsync(_programme, DigestHead.Of(number, digest), json, [], Cancel)).ShouldBeTrue();
        (await app.Services.GetRequiredService<DigestStore>().InsertAsync(_programme, DigestHead.Of(number, digest), json, [], Cancel)).ShouldBeFalse();
    }
}
