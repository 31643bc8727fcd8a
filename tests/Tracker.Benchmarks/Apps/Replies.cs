using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Tracker.Benchmarks.Apps;

/// <summary>Requests whose answers must be right: a quick wrong answer is worth nothing.</summary>
internal static class Replies
{
    /// <summary>A page of a list; a full one has 100.</summary>
    /// <param name="maxAge">How old, in seconds, the answer may be; null: as fresh as storage.</param>
    public static async Task ListAsync(this HttpClient client, string path, int atLeast = 100, int? maxAge = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        if (maxAge is { } seconds)
            request.Headers.CacheControl = new CacheControlHeaderValue { MaxAge = TimeSpan.FromSeconds(seconds) };
        using var answer = await client.SendAsync(request);
        using var json = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
        var found = json.RootElement.GetProperty("value").GetArrayLength();
        if (found < atLeast || found > 100)
            throw new InvalidDataException($"{path} gave {found} items, not {atLeast}.");
    }

    public static Task PostAsync(this HttpClient client, string path, string json) => SendAsync(client, HttpMethod.Post, path, json, HttpStatusCode.Created);

    public static async Task<string> SendAsync(this HttpClient client, HttpMethod method, string path, string json, HttpStatusCode expected)
    {
        using HttpRequestMessage request = new(method, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode == expected ? text : throw new InvalidDataException($"{method} {path} answered {(int)answer.StatusCode}: {text}");
    }
}
