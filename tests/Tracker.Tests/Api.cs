using System.Text;
using System.Text.Json;

namespace Tracker.Tests;

/// <summary>A programme, spoken to as any client would: paths lie under it, those that begin with a slash under <c>/api</c>.</summary>
internal sealed class Api(HttpClient client, string programme)
{
    private const string Minimal = """{ "title": { "en": "A programme", "ru": "Программа", "kk": "Бағдарлама" }, "timeZone": "Asia/Almaty", "priorities": [{ "id": "energy", "title": "Energy" }, { "id": "security", "title": "Security" }] }""";

    public string Programme => programme;

    /// <summary>A new programme, recorded.</summary>
    public static Task<Api> NewAsync(AppFixture app, string body = Minimal) => NewAsync(app.Client, body);

    public static async Task<Api> NewAsync(HttpClient client, string body = Minimal)
    {
        Api api = new(client, AppFixture.UniqueProgramme());
        (await api.PutAsync("", body)).Status.ShouldBe(201);
        return api;
    }

    /// <param name="headers">As <c>If-Match: *</c>.</param>
    public Task<Reply> GetAsync(string path = "", params string[] headers) => SendAsync(HttpMethod.Get, path, (string?)null, headers);

    public Task<Reply> PostAsync(string path, string json, params string[] headers) => SendAsync(HttpMethod.Post, path, json, headers);

    public Task<Reply> PutAsync(string path, string json, params string[] headers) => SendAsync(HttpMethod.Put, path, json, headers);

    public Task<Reply> PatchAsync(string path, string json, params string[] headers) => SendAsync(HttpMethod.Patch, path, json, headers);

    public Task<Reply> DeleteAsync(string path, params string[] headers) => SendAsync(HttpMethod.Delete, path, (string?)null, headers);

    /// <summary>Records a milestone that has to be accepted.</summary>
    public async Task<Reply> RecordAsync(string json)
    {
        var reply = await PostAsync("milestones", json);
        reply.Status.ShouldBe(201, reply.Text);
        return reply;
    }

    public async Task<string[]> IdsAsync(string query)
    {
        var reply = await GetAsync($"milestones?{query}");
        reply.Status.ShouldBe(200, reply.Text);
        return reply.Ids;
    }

    public Task<Reply> SendAsync(HttpMethod method, string path, string? json, params string[] headers) =>
        SendAsync(method, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"), headers);

    public async Task<Reply> SendAsync(HttpMethod method, string path, HttpContent? content, params string[] headers)
    {
        var address = path.StartsWith('/') ? path[1..] : path is "" || path[0] == '?' ? $"programmes/{programme}{path}" : $"programmes/{programme}/{path}";
        using HttpRequestMessage request = new(method, address) { Content = content };
        foreach (var header in headers)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            request.Headers.TryAddWithoutValidation(header[..colon], header[(colon + 1)..].Trim()).ShouldBeTrue();
        }

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.OfAsync(answer);
    }
}

/// <summary>An answer, read whole.</summary>
internal sealed record Reply(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string ETag => Headers["ETag"];

    /// <summary>Of a list's items, in its order.</summary>
    public string[] Ids => [.. Json.GetProperty("value").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];

    /// <summary>What a 400 complains about.</summary>
    public string[] Fields => [.. Json.GetProperty("errors").EnumerateObject().Select(error => error.Name)];

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public bool Has(string member) => Json.TryGetProperty(member, out _);

    /// <summary>A member as the JSON it is; a string without its quotes.</summary>
    public string this[string member] => Json.GetProperty(member).ToString();

    public static async Task<Reply> OfAsync(HttpResponseMessage answer) => new(
        (int)answer.StatusCode,
        await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
        answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
}
