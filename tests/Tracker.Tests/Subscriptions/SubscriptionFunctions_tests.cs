using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tracker.Tests.Digests;

namespace Tracker.Tests.Subscriptions;

public sealed class SubscriptionFunctions_tests(AppFixture app) : IAsyncLifetime
{
    private readonly string _programme = AppFixture.UniqueProgramme();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string All => $"programmes/{_programme}/subscriptions";

    public async ValueTask InitializeAsync()
    {
        var programme = DigestWorld.SampleFile()["programme"]!.AsObject();
        programme["id"] = _programme;
        (await app.Client.PutAsJsonAsync($"programmes/{_programme}", programme, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_secret_is_shown_once()
    {
        var created = await PutAsync("mine", """{ "url": "https://example.org/in", "format": "json" }""");
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        created.Headers.Location!.ToString().ShouldBe($"/api/{All}/mine");
        created.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var secret = (await JsonAsync(created))["secret"]!.GetValue<string>();
        secret.ShouldStartWith("whsec_");
        Convert.FromBase64String(secret["whsec_".Length..]).Length.ShouldBe(32);

        var read = await app.Client.GetFromJsonAsync<JsonObject>($"{All}/mine", Cancel);
        read!.ContainsKey("secret").ShouldBeFalse();
        read["status"]!.GetValue<string>().ShouldBe("active");
        read["attempts"]!.AsArray().ShouldBeEmpty();
        (await app.Client.GetStringAsync(new Uri(All, UriKind.Relative), Cancel)).ShouldNotContain("whsec_");

        var changed = await PutAsync("mine", """{ "url": "https://example.org/other", "format": "json" }""", "*");
        (await JsonAsync(changed)).ContainsKey("secret").ShouldBeFalse();
    }

    [Fact]
    public async Task Writes_keep_the_contracts_rules()
    {
        const string First = """{ "url": "https://example.org/in", "format": "json" }""";
        const string Second = """{ "url": "https://example.org/in", "format": "slack" }""";
        (await PutAsync("mine", First, "*")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var etag = (await PutAsync("mine", First)).Headers.ETag!.Tag;

        (await PutAsync("mine", First)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PutAsync("mine", First, "\"1-0000000000000000\"")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PutAsync("mine", Second)).StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        var stale = await PutAsync("mine", Second, "\"1-0000000000000000\"");
        (stale.StatusCode, stale.Headers.ETag!.Tag).ShouldBe((HttpStatusCode.PreconditionFailed, etag));
        (await PutAsync("mine", Second, null, "*")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var exists = await PutAsync("mine", First, null, "*");
        (exists.StatusCode, exists.Headers.ETag!.Tag).ShouldBe((HttpStatusCode.PreconditionFailed, etag));
        (await PutAsync("other", First, null, "*")).StatusCode.ShouldBe(HttpStatusCode.Created);
        var changed = await PutAsync("mine", Second, etag);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        changed.Headers.ETag!.Tag.ShouldNotBe(etag);

        (await DeleteAsync("mine")).ShouldBe(HttpStatusCode.PreconditionRequired);
        (await DeleteAsync("mine", etag)).ShouldBe(HttpStatusCode.PreconditionFailed);
        (await DeleteAsync("mine", changed.Headers.ETag.Tag)).ShouldBe(HttpStatusCode.NoContent);
        (await DeleteAsync("mine", "*")).ShouldBe(HttpStatusCode.NotFound);
        (await PutAsync("mine", Second, changed.Headers.ETag.Tag)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task What_was_read_can_be_sent_back()
    {
        await PutAsync("mine", """{ "url": "https://example.org/in", "format": "teams" }""");
        var response = await app.Client.GetAsync(new Uri($"{All}/mine", UriKind.Relative), Cancel);
        var same = await PutAsync("mine", await response.Content.ReadAsStringAsync(Cancel));
        (same.StatusCode, same.Headers.ETag!.Tag).ShouldBe((HttpStatusCode.OK, response.Headers.ETag!.Tag));

        using HttpRequestMessage again = new(HttpMethod.Get, $"{All}/mine");
        again.Headers.IfNoneMatch.Add(response.Headers.ETag);
        (await app.Client.SendAsync(again, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("""{ "format": "json" }""", "url")]
    [InlineData("""{ "url": "http://example.org/", "format": "json" }""", "url")]
    [InlineData("""{ "url": "https://10.0.0.1/", "format": "json" }""", "url")]
    [InlineData("""{ "url": "https://example.org/" }""", "format")]
    [InlineData("""{ "url": "https://example.org/", "format": "mail" }""", "format")]
    [InlineData("""{ "url": "https://example.org/", "format": "json", "secret": "whsec_c2hvcnQ=" }""", "secret")]
    [InlineData("""{ "url": "https://example.org/", "format": "json", "status": "ended" }""", "status")]
    [InlineData("""{ "url": "https://example.org/", "format": "json", "colour": "red" }""", "colour")]
    [InlineData("""{ "id": "other", "url": "https://example.org/", "format": "json" }""", "id")]
    public async Task What_is_wrong_is_named(string body, string field)
    {
        var response = await PutAsync("mine", body);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await JsonAsync(response))["errors"]!.AsObject().Select(error => error.Key).ShouldBe([field]);
    }

    [Fact]
    public async Task A_programme_has_fifty_at_most()
    {
        for (var i = 0; i < 50; i++)
            (await PutAsync($"s-{i}", """{ "url": "https://example.org/in", "format": "json" }""")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await PutAsync("s-50", """{ "url": "https://example.org/in", "format": "json" }""")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await PutAsync("s-49", """{ "url": "https://example.org/in", "format": "slack" }""", "*")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_what_does_not_exist_nothing_can_be_had()
    {
        foreach (var path in new[] { $"{All}/none", "programmes/no-such-programme/subscriptions", "programmes/no-such-programme/subscriptions/none" })
            (await app.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Client.PostAsync(new Uri($"{All}/none/test", UriKind.Relative), null, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using StringContent body = new("""{ "url": "https://example.org/in", "format": "json" }""", null, "application/json");
        (await app.Client.PutAsync(new Uri("programmes/no-such-programme/subscriptions/mine", UriKind.Relative), body, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<HttpResponseMessage> PutAsync(string id, string body, string? ifMatch = null, string? ifNoneMatch = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Put, $"{All}/{id}") { Content = new StringContent(body, null, "application/json") };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (ifNoneMatch is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return await app.Client.SendAsync(request, Cancel);
    }

    private async Task<HttpStatusCode> DeleteAsync(string id, string? ifMatch = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Delete, $"{All}/{id}");
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return (await app.Client.SendAsync(request, Cancel)).StatusCode;
    }

    private static async Task<JsonObject> JsonAsync(HttpResponseMessage response) => (await response.Content.ReadFromJsonAsync<JsonObject>(Cancel))!;
}
