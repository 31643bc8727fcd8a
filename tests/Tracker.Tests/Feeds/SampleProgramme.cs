using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Tracker.Tests.Feeds;

/// <summary>The sample programme recorded under an id of its own, through the API.</summary>
internal sealed class SampleProgramme(HttpClient client, string id)
{
    public string Id => id;

    public static JsonObject Sample { get; } =
        (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sample", "sco-2023-2024.json")))!;

    public static IEnumerable<JsonObject> Milestones => Sample["milestones"]!.AsArray().Select(milestone => (JsonObject)milestone!);

    public static async Task<SampleProgramme> RecordAsync(HttpClient client, bool withMilestones = true)
    {
        SampleProgramme programme = new(client, AppFixture.UniqueProgramme());
        var body = (JsonObject)Sample["programme"]!.DeepClone();
        body["id"] = programme.Id;
        (await client.PutAsJsonAsync($"programmes/{programme.Id}", body, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        if (withMilestones)
            await programme.SendAsync(HttpMethod.Post, "import", Sample["milestones"]);

        return programme;
    }

    public async Task PostAsync(JsonNode milestone) => await SendAsync(HttpMethod.Post, "milestones", milestone);

    public async Task PatchAsync(string milestone, JsonNode patch) => await SendAsync(HttpMethod.Patch, $"milestones/{milestone}", patch);

    public async Task DeleteAsync(string milestone) => await SendAsync(HttpMethod.Delete, $"milestones/{milestone}", null);

    public async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, $"programmes/{id}/{path}");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task SendAsync(HttpMethod method, string path, JsonNode? body)
    {
        using HttpRequestMessage request = new(method, $"programmes/{id}/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        if (method == HttpMethod.Delete)
            request.Headers.TryAddWithoutValidation("If-Match", "*");
        request.Headers.Add("X-Recorded-By", "Aida");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
