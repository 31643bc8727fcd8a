using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Tracker.Tests.Links;

/// <summary>A small programme, and links to it.</summary>
internal sealed class SharedProgramme(HttpClient client)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Id { get; } = AppFixture.UniqueProgramme();

    public async Task RecordAsync()
    {
        (await client.PutAsync($"programmes/{Id}", Json("""{ "title": { "en": "Chairmanship", "ru": "Председательство" }, "timeZone": "Asia/Almaty" }"""), Cancel))
            .EnsureSuccessStatusCode();
        foreach (var id in (string[])["summit", "forum", "strategy"])
        {
            (await client.PutAsync($"programmes/{Id}/milestones/{id}", Json($$"""{ "kind": "summit", "title": "{{id}}", "planned": "2024-06" }"""), Cancel))
                .EnsureSuccessStatusCode();
        }
    }

    public Task<HttpResponseMessage> PostLinkAsync(string body) => client.PostAsync($"programmes/{Id}/links", Json(body), Cancel);

    /// <returns>The token.</returns>
    public async Task<string> LinkAsync(string body = """{ "name": "for a test" }""")
    {
        var answer = (await PostLinkAsync(body)).EnsureSuccessStatusCode();
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>(Cancel))!["token"]!;
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
