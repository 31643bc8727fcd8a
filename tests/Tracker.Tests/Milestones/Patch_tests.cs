using System.Net.Http.Headers;

namespace Tracker.Tests.Milestones;

public sealed class Patch_tests(AppFixture app)
{
    private const string Whole = """
        { "id": "a", "kind": "forum", "title": { "en": "A", "ru": "А" }, "summary": "S", "planned": "2024-06", "place": "Astana", "tags": ["x", "y"] }
        """;

    [Theory]
    [InlineData("""{ "summary": null }""", "summary", null)]
    [InlineData("""{ "tags": ["z"] }""", "tags", """["z"]""")]
    [InlineData("""{ "tags": [] }""", "tags", null)]
    [InlineData("""{ "tags": null }""", "tags", null)]
    [InlineData("""{ "title": { "kk": "Ә" } }""", "title", """{"en":"A","ru":"А","kk":"Ә"}""")]
    [InlineData("""{ "title": { "ru": null } }""", "title", """{"en":"A"}""")]
    [InlineData("""{ "title": "Plain" }""", "title", "Plain")]
    [InlineData("""{ "place": { "en": "Astana", "ru": "Астана" } }""", "place", """{"en":"Astana","ru":"Астана"}""")]
    [InlineData("""{ "planned": null, "reason": "Nobody knows" }""", "planned", null)]
    [InlineData("""{ "id": "a", "title": { "en": "B" } }""", "title", """{"en":"B","ru":"А"}""")]
    [InlineData("""{ "id": null, "title": { "en": "B" } }""", "id", "a")]
    [InlineData("""{ "overdue": false, "seq": 99, "summary": "T" }""", "seq", "3")]
    public async Task Merges(string patch, string member, string? value)
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync(Whole);

        var patched = await api.PatchAsync("milestones/a", patch);

        patched.Status.ShouldBe(200, patched.Text);
        if (value is null)
            patched.Has(member).ShouldBeFalse();
        else
            patched[member].ShouldBe(value);
        (await api.GetAsync("milestones/a")).Text.ShouldBe(patched.Text);
    }

    [Theory]
    [InlineData("""{ "title": null }""", "title")]
    [InlineData("""{ "kind": null }""", "kind")]
    [InlineData("""{ "title": { "en": null, "ru": null } }""", "title")]
    [InlineData("""{ "id": "b" }""", "id")]
    [InlineData("""{ "planned": null }""", "reason")]
    [InlineData("""{ "colour": "red" }""", "colour")]
    [InlineData("""["a"]""", "$")]
    public async Task Refuses(string patch, string field)
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync(Whole);

        (await api.PatchAsync("milestones/a", patch)).Fields.ShouldBe([field]);
    }

    [Theory]
    [InlineData("application/merge-patch+json", 200)]
    [InlineData("application/json", 200)]
    [InlineData("application/json-patch+json", 415)]
    public async Task Comes_as_a_merge_patch(string mediaType, int status)
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync(Whole);
        using ByteArrayContent content = new("""{ "summary": null }"""u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);

        (await api.SendAsync(HttpMethod.Patch, "milestones/a", content)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Keeps_the_status_that_was_recorded()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "b", "kind": "forum", "title": "B" }""");

        (await api.PatchAsync("milestones/b", """{ "planned": "2024" }"""))["status"].ShouldBe("proposed");
    }
}
