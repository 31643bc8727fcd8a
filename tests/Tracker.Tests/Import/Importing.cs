using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Tracker.Tests.Import;

/// <summary>Imports over HTTP, and what tests read from their answers.</summary>
internal static class Importing
{
    public const string Json = "application/json";
    public const string Ndjson = "application/x-ndjson";
    public const string Csv = "text/csv";

    public static Task<Imported> Import(this HttpClient http, string programme, string body, string type = Json, string query = "") =>
        http.Import(programme, new StringContent(body, Encoding.UTF8, type), query);

    public static async Task<Imported> Import(this HttpClient http, string programme, HttpContent body, string query = "")
    {
        using var answer = await http.PostAsync($"programmes/{programme}/import{query}", body, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new(answer.StatusCode, answer.Content.Headers.ContentType!.MediaType!, (JsonObject)JsonNode.Parse(text)!);
    }

    /// <summary>A new programme with two priorities, without milestones. Its log holds one event.</summary>
    public static async Task<string> NewProgramme(this HttpClient http)
    {
        var id = AppFixture.UniqueProgramme();
        const string Body = """
            { "title": { "en": "Chair", "kk": "Төраға" }, "timeZone": "Asia/Almaty", "priorities": [{ "id": "energy", "title": "Energy" }, { "id": "digital", "title": "Digital" }] }
            """;
        using var put = await http.PutAsync($"programmes/{id}", new StringContent(Body, Encoding.UTF8, Json), TestContext.Current.CancellationToken);
        put.StatusCode.ShouldBe(HttpStatusCode.Created);
        return id;
    }

    public static async Task<JsonObject> Get(this HttpClient http, string path) =>
        (JsonObject)JsonNode.Parse(await http.Text(path))!;

    public static async Task<string> Text(this HttpClient http, string path)
    {
        using var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The number of a programme's last event.</summary>
    public static async Task<long> Seq(this HttpClient http, string programme) =>
        (long)(await http.Get($"programmes/{programme}/milestones?top=1"))["seq"]!;

    /// <summary>Content that goes out in chunks, without a length.</summary>
    public static HttpContent Chunked(Stream body, string type)
    {
        StreamContent content = new(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        content.Headers.ContentLength = null;
        return content;
    }
}

internal sealed record Imported(HttpStatusCode Status, string MediaType, JsonObject Body)
{
    /// <summary>Created, changed, unchanged, failed.</summary>
    public (int, int, int, int) Counts => ((int)Body["created"]!, (int)Body["changed"]!, (int)Body["unchanged"]!, (int)Body["failed"]!);

    public IReadOnlyList<JsonObject> Items => [.. Body["items"]!.AsArray().Select(item => (JsonObject)item!)];

    /// <summary>Row and result of each item, as in <c>1:created 2:failed</c>.</summary>
    public string Results => string.Join(' ', Items.Select(item => $"{item["row"]}:{item["result"]}"));

    /// <summary>The only message of a field of an item.</summary>
    public string Error(int row, string field) => (string)Items[row - 1]["errors"]![field]!.AsArray().Single()!;

    /// <summary>The fields that an item failed for.</summary>
    public IEnumerable<string> Fields(int row) => Items[row - 1]["errors"]!.AsObject().Select(error => error.Key);
}
