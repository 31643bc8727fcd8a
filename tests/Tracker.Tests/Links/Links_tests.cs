using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Tracker.Tests.Links;

public sealed class Links_tests(AppFixture app)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly SharedProgramme _programme = new(app.Client);

    [Fact]
    public async Task A_link_shows_its_token_once()
    {
        await _programme.RecordAsync();
        var answer = await _programme.PostLinkAsync("""{ "name": "Secretariat's calendar", "expires": "2100-01-01T00:00:00+05:00" }""");
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var link = (await answer.Content.ReadFromJsonAsync<JsonObject>(Cancel))!;
        ((string)link["token"]!).ShouldMatch($@"\A{_programme.Id}\.[A-Za-z0-9_-]{{43}}\z");
        ((string)link["expires"]!).ShouldBe("2099-12-31T19:00:00Z");

        var listed = await app.Client.GetStringAsync($"programmes/{_programme.Id}/links", Cancel);
        listed.ShouldContain("Secretariat's calendar");
        listed.ShouldContain((string)link["id"]!);
        listed.ShouldNotContain("token");
    }

    [Fact]
    public async Task Storage_never_holds_the_token()
    {
        await _programme.RecordAsync();
        var token = await _programme.LinkAsync();
        var table = app.Azurite.Tables.GetTableClient(app.Table);
        var rows = table.Query<Azure.Data.Tables.TableEntity>(row => row.PartitionKey == _programme.Id, cancellationToken: Cancel).ToList();
        rows.ShouldContain(row => row.RowKey.StartsWith("l|"));
        rows.SelectMany(row => row).Select(property => property.Value).OfType<string>().ShouldAllBe(value => !value.Contains(token.Split('.', 2)[1]));
    }

    [Theory]
    [InlineData("{}", "name")]
    [InlineData("""{ "name": " " }""", "name")]
    [InlineData("""{ "name": "x", "expires": "tomorrow" }""", "expires")]
    [InlineData("""{ "name": "x", "expires": "2001-01-01T00:00:00Z" }""", "expires")]
    [InlineData("""{ "name": "x", "scope": "all" }""", "scope")]
    public async Task What_is_wrong_with_a_link_is_named(string body, string field)
    {
        await _programme.RecordAsync();
        var answer = await _programme.PostLinkAsync(body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonObject>(Cancel))!["errors"]!.AsObject().ContainsKey(field).ShouldBeTrue();
    }

    [Fact]
    public async Task A_revoked_link_opens_nothing_from_then_on()
    {
        await _programme.RecordAsync();
        var link = (await (await _programme.PostLinkAsync("""{ "name": "x" }""")).Content.ReadFromJsonAsync<JsonObject>(Cancel))!;
        (await app.Client.GetAsync($"shared/{link["token"]}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Client.DeleteAsync($"programmes/{_programme.Id}/links/{link["id"]}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await app.Client.GetAsync($"shared/{link["token"]}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Client.DeleteAsync($"programmes/{_programme.Id}/links/{link["id"]}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_opens_nothing_once_it_has_expired()
    {
        FakeTimeProvider clock = new(new(2024, 2, 12, 3, 0, 0, TimeSpan.Zero));
        using var host = AppFixture.Build(app.Azurite.Connection, new Dictionary<string, string?> { ["Tracker__Log__Table"] = app.Table }, time: clock);
        await host.StartAsync(Cancel);
        using HttpClient client = new() { BaseAddress = AppFixture.AddressOf(host) };
        SharedProgramme programme = new(client);
        await programme.RecordAsync();
        var token = await programme.LinkAsync("""{ "name": "x", "expires": "2024-02-12T04:00:00Z" }""");

        (await client.GetAsync($"shared/{token}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        clock.SetUtcNow(new(2024, 2, 12, 4, 0, 0, TimeSpan.Zero));
        (await client.GetAsync($"shared/{token}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        // What it answers tells nobody whether it was ever right.
        var revoked = (await (await programme.PostLinkAsync("""{ "name": "y" }""")).Content.ReadFromJsonAsync<JsonObject>(Cancel))!;
        await client.DeleteAsync($"programmes/{programme.Id}/links/{revoked["id"]}", Cancel);
        List<string> answers = [];
        foreach (var one in (string[])[token, (string)revoked["token"]!, $"{programme.Id}.never", "never"])
            answers.Add(await AnswerAsync(client, one));
        answers.Distinct().ShouldHaveSingleItem();
        await host.StopAsync(Cancel);
    }

    /// <summary>All of it that does not name the request itself.</summary>
    private static async Task<string> AnswerAsync(HttpClient client, string token)
    {
        var answer = await client.GetAsync($"shared/{token}", Cancel);
        var body = (await answer.Content.ReadFromJsonAsync<JsonObject>(Cancel))!;
        body.Remove("instance");
        body.Remove("traceId");
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}");
        return $"{answer.StatusCode}\n{string.Join('\n', headers)}\n{body}";
    }
}
