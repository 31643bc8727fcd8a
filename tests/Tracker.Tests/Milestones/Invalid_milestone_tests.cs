using System.Net.Http.Headers;
using System.Text;

namespace Tracker.Tests.Milestones;

/// <summary>What may not be recorded: refused by the name of the field, never a 500, and nothing is stored.</summary>
public sealed class Invalid_milestone_tests(AppFixture app)
{
    [Theory]
    [InlineData("""{ "kind": "forum" }""", "title")]
    [InlineData("""{ "title": "A" }""", "kind")]
    [InlineData("""{ "kind": "party", "title": "A" }""", "kind")]
    [InlineData("""{ "kind": "Forum", "title": "A" }""", "kind")]
    [InlineData("""{ "kind": 1, "title": "A" }""", "kind")]
    [InlineData("""{ "kind": "forum", "title": "A", "colour": "red" }""", "colour")]
    [InlineData("""{ "kind": "forum", "title": "A", "Summary": "a" }""", "Summary")]
    [InlineData("""{ "kind": "forum", "title": "A", "sources": [{ "url": "https://a.kz", "page": 1 }] }""", "sources[0].page")]
    [InlineData("""{ "kind": "forum", "title": 5 }""", "title")]
    [InlineData("""{ "kind": "forum", "title": "" }""", "title")]
    [InlineData("""{ "kind": "forum", "title": "two\nlines" }""", "title")]
    [InlineData("""{ "kind": "forum", "title": "bell\u0007" }""", "title")]
    [InlineData("""{ "kind": "forum", "title": "null\u0000" }""", "title")]
    [InlineData("""{ "kind": "forum", "title": "half \ud83d" }""", "title")]
    [InlineData("""{ "kind": "forum", "title": {} }""", "title")]
    [InlineData("""{ "kind": "forum", "title": { "e": "A" } }""", "title")]
    [InlineData("""{ "kind": "forum", "title": { "en": 1 } }""", "title")]
    [InlineData("""{ "kind": "forum", "title": { "en": "A", "EN": "B" } }""", "title")]
    [InlineData("""{ "kind": "forum", "title": "A", "title": "B" }""", "title")]
    [InlineData("""{ "kind": "forum", "title": "A", "id": "a/b" }""", "id")]
    [InlineData("""{ "kind": "forum", "title": "A", "id": "" }""", "id")]
    [InlineData("""{ "kind": "forum", "title": "A", "planned": "2024-13" }""", "planned")]
    [InlineData("""{ "kind": "forum", "title": "A", "planned": "2023-02-29" }""", "planned")]
    [InlineData("""{ "kind": "forum", "title": "A", "planned": "2024-07/2024-06" }""", "planned")]
    [InlineData("""{ "kind": "forum", "title": "A", "planned": 2024 }""", "planned")]
    [InlineData("""{ "kind": "forum", "title": "A", "priority": "nonsense" }""", "priority")]
    [InlineData("""{ "kind": "forum", "title": "A", "initiative": "Not a slug" }""", "initiative")]
    [InlineData("""{ "kind": "forum", "title": "A", "status": "adopted" }""", "status")]
    [InlineData("""{ "kind": "strategy", "title": "A", "status": "held" }""", "status")]
    [InlineData("""{ "kind": "forum", "title": "A", "status": "held" }""", "sources")]
    [InlineData("""{ "kind": "forum", "title": "A", "status": "held", "sources": [] }""", "sources")]
    [InlineData("""{ "kind": "forum", "title": "A", "actual": "2024" }""", "actual")]
    [InlineData("""{ "kind": "forum", "title": "A", "status": "cancelled", "actual": "2024" }""", "actual")]
    [InlineData("""{ "kind": "forum", "title": "A", "correction": true }""", "reason")]
    [InlineData("""{ "kind": "forum", "title": "A", "reason": " " }""", "reason")]
    [InlineData("""{ "kind": "forum", "title": "A", "sources": [{}] }""", "sources[0].url")]
    [InlineData("""{ "kind": "forum", "title": "A", "sources": [null] }""", "sources[0]")]
    [InlineData("""{ "kind": "forum", "title": "A", "sources": {} }""", "sources")]
    [InlineData("""{ "kind": "forum", "title": "A", "sources": [{ "url": "ftp://a.kz" }] }""", "sources[0].url")]
    [InlineData("""{ "kind": "forum", "title": "A", "sources": [{ "url": "javascript:alert(1)" }] }""", "sources[0].url")]
    [InlineData("""{ "kind": "forum", "title": "A", "sources": [{ "url": "/a" }] }""", "sources[0].url")]
    [InlineData("""{ "kind": "forum", "title": "A", "sources": [{ "url": "https://a.kz", "archive": "a" }] }""", "sources[0].archive")]
    [InlineData("""{ "kind": "forum", "title": "A", "sources": [{ "url": "https://a.kz", "published": "soon" }] }""", "sources[0].published")]
    [InlineData("""{ "kind": "forum", "title": "A", "sources": [{ "url": "https://a.kz", "language": "russian language" }] }""", "sources[0].language")]
    [InlineData("""{ "kind": "forum", "title": "A", "sources": [{ "url": "https://a.kz", "supports": ["colour"] }] }""", "sources[0].supports")]
    [InlineData("""{ "kind": "forum", "title": "A", "claims": [{ "value": "B" }] }""", "claims[0].field")]
    [InlineData("""{ "kind": "forum", "title": "A", "claims": [{ "field": "colour", "value": "B" }] }""", "claims[0].field")]
    [InlineData("""{ "kind": "forum", "title": "A", "claims": [{ "field": "place" }] }""", "claims[0].value")]
    [InlineData("""{ "kind": "forum", "title": "A", "claims": [{ "field": "planned", "value": "soon" }] }""", "claims[0].value")]
    [InlineData("""{ "kind": "forum", "title": "A", "related": [{ "type": "dependsOn", "id": "nothing" }] }""", "related[0].id")]
    [InlineData("""{ "kind": "forum", "title": "A", "related": [{ "type": "likes", "id": "a" }] }""", "related[0].type")]
    [InlineData("""{ "kind": "forum", "title": "A", "related": [{ "id": "a" }] }""", "related[0]")]
    [InlineData("""{ "id": "a", "kind": "forum", "title": "A", "related": [{ "type": "dependsOn", "id": "a" }] }""", "related[0].id")]
    [InlineData("""{ "kind": "forum", "title": "A", "tags": ["a", ""] }""", "tags[1]")]
    [InlineData("""{ "kind": "forum", "title": "A", "tags": [1] }""", "tags[0]")]
    [InlineData("""{ "kind": "forum", "title": "A" """, "$")]
    [InlineData("""{ "kind": "forum", "title": "A", }""", "$")]
    [InlineData("""[{ "kind": "forum", "title": "A" }]""", "$")]
    [InlineData("null", "$")]
    [InlineData("", "$")]
    public async Task Is_refused_by_the_name_of_what_is_wrong(string body, string field)
    {
        var api = await Api.NewAsync(app);

        var refused = await api.PostAsync("milestones", body);

        refused.Status.ShouldBe(400, refused.Text);
        refused.Fields.ShouldBe([field]);
        refused.Header("Content-Type").ShouldStartWith("application/problem+json");
        await Nothing_is_stored(api);
    }

    public static TheoryData<string, string> Excesses => new()
    {
        { $$"""{ "kind": "forum", "title": "{{Letters(501)}}" }""", "title" },
        { $$"""{ "kind": "forum", "title": { "en": "A", "ru": "{{Letters(501)}}" } }""", "title" },
        { $$"""{ "kind": "forum", "title": "{{Letters(1 << 20)}}" }""", "title" },
        { $$"""{ "kind": "forum", "title": "A", "summary": "{{Letters(4_001)}}" }""", "summary" },
        { $$"""{ "kind": "forum", "title": "A", "place": "{{Letters(201)}}" }""", "place" },
        { $$"""{ "kind": "forum", "title": "A", "body": "{{Letters(201)}}" }""", "body" },
        { $$"""{ "kind": "forum", "title": "A", "tags": ["{{Letters(201)}}"] }""", "tags[0]" },
        { $$"""{ "kind": "forum", "title": "A", "reason": "{{Letters(1_001)}}" }""", "reason" },
        { $$"""{ "kind": "forum", "title": "A", "id": "{{new string('a', 81)}}" }""", "id" },
        { $$"""{ "kind": "forum", "title": "A", "sources": [{ "url": "https://a.kz/{{new string('a', 1_988)}}" }] }""", "sources[0].url" },
        { $$"""{ "kind": "forum", "title": { {{Many(21, i => $"\"{Language(i)}\": \"A\"")}} } }""", "title" },
        { $$"""{ "kind": "forum", "title": "A", "sources": [{{Many(51, _ => """{ "url": "https://a.kz" }""")}}] }""", "sources" },
        { $$"""{ "kind": "forum", "title": "A", "claims": [{{Many(21, _ => """{ "field": "place", "value": "B" }""")}}] }""", "claims" },
        { $$"""{ "kind": "forum", "title": "A", "related": [{{Many(51, i => $$"""{ "type": "dependsOn", "id": "m{{i}}" }""")}}] }""", "related" },
        { $$"""{ "kind": "forum", "title": "A", "tags": [{{Many(51, i => $"\"tag {i}\"")}}] }""", "tags" },
        { $$"""{ "kind": "forum", "title": "A", "summary": { {{Many(18, i => $"\"{Language(i)}\": \"{Letters(3_900)}\"")}} } }""", "$" },
    };

    [Theory]
    [MemberData(nameof(Excesses), DisableDiscoveryEnumeration = true)]
    public async Task Is_refused_beyond_a_limit(string body, string field)
    {
        var api = await Api.NewAsync(app);

        var refused = await api.PostAsync("milestones", body);

        refused.Status.ShouldBe(400, refused.Text);
        refused.Fields.ShouldBe([field]);
        await Nothing_is_stored(api);
    }

    [Fact]
    public async Task Is_taken_up_to_every_limit()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "other", "kind": "forum", "title": "Other" }""");

        var created = await api.PostAsync("milestones", $$"""
            {
              "id": "{{new string('a', 80)}}", "kind": "forum", "title": { {{Many(20, i => $"\"{Language(i)}\": \"{Letters(500)}\"")}} },
              "summary": "{{Letters(4_000)}}", "place": "{{Letters(200)}}", "body": "{{Letters(200)}}", "reason": "{{Letters(1_000)}}",
              "sources": [{ "url": "https://a.kz/{{new string('a', 1_987)}}" }, {{Many(49, _ => """{ "url": "https://a.kz" }""")}}],
              "claims": [{{Many(20, _ => """{ "field": "place", "value": "B" }""")}}], "related": [{ "type": "dependsOn", "id": "other" }],
              "tags": [{{Many(50, _ => $"\"{Letters(200)}\"")}}]
            }
            """);

        created.Status.ShouldBe(201, created.Text);
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/xml", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/json; charset=utf-8", 201)]
    [InlineData("application/json", 201)]
    public async Task Comes_as_JSON(string mediaType, int status)
    {
        var api = await Api.NewAsync(app);
        using ByteArrayContent content = new("""{ "kind": "forum", "title": "A" }"""u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);

        (await api.SendAsync(HttpMethod.Post, "milestones", content)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Is_refused_above_10_MiB()
    {
        var api = await Api.NewAsync(app);
        using ByteArrayContent content = new(Encoding.UTF8.GetBytes($$"""{ "kind": "forum", "title": "{{new string('a', 11 << 20)}}" }"""));
        content.Headers.ContentType = new("application/json");

        var refused = await api.SendAsync(HttpMethod.Post, "milestones", content);

        (refused.Status, refused["code"]).ShouldBe((413, "too-large"));
        await Nothing_is_stored(api);
    }

    [Theory]
    [InlineData("Upper")]
    [InlineData("a_b")]
    [InlineData("%D0%B0")]
    [InlineData("a%2Fb")]
    [InlineData("a%23")]
    [InlineData("-a")]
    [InlineData("a%20b")]
    public async Task Has_a_slug_for_an_id_in_its_address(string id)
    {
        var api = await Api.NewAsync(app);

        (await api.PutAsync($"milestones/{id}", """{ "kind": "forum", "title": "A" }""")).Fields.ShouldBe(["id"]);
        (await api.GetAsync($"milestones/{id}")).Status.ShouldBe(404);
        (await api.DeleteAsync($"milestones/{id}", "If-Match: *")).Status.ShouldBe(404);
        await Nothing_is_stored(api);
    }

    [Theory]
    [InlineData("POST", "milestones?lang=en")]
    [InlineData("PUT", "milestones/a?reason=x")]
    [InlineData("PATCH", "milestones/a?reason=x")]
    [InlineData("DELETE", "milestones/a?because=x")]
    public async Task Is_not_written_with_parameters_that_mean_nothing(string method, string path)
    {
        var api = await Api.NewAsync(app);

        (await api.SendAsync(new(method), path, """{ "kind": "forum", "title": "A" }""")).Status.ShouldBe(400);
    }

    private static async Task Nothing_is_stored(Api api)
    {
        var list = await api.GetAsync("milestones");
        (list["seq"], list["value"]).ShouldBe(("1", "[]"));
    }

    private static string Letters(int count) => new('ы', count);

    private static string Language(int i) => $"q{(char)('a' + i)}";

    private static string Many(int count, Func<int, string> one) => string.Join(", ", Enumerable.Range(0, count).Select(one));
}
