namespace Tracker.Tests.Milestones;

public sealed class Relations_tests(AppFixture app)
{
    [Fact]
    public async Task Read_from_both_ends()
    {
        var api = await Api.NewAsync(app);
        var summit = await api.RecordAsync("""{ "id": "summit", "kind": "summit", "title": "Summit" }""");
        await api.RecordAsync("""{ "id": "z", "kind": "strategy", "title": "Z", "related": [{ "type": "adoptedAt", "id": "summit" }] }""");
        await api.RecordAsync("""{ "id": "a", "kind": "strategy", "title": "A", "related": [{ "type": "dependsOn", "id": "summit" }, { "type": "supersedes", "id": "z" }] }""");

        var read = await api.GetAsync("milestones/summit");
        read["relatedFrom"].ShouldBe("""[{"type":"dependsOn","id":"a"},{"type":"adoptedAt","id":"z"}]""");
        read.ETag.ShouldNotBe(summit.ETag);
        read["seq"].ShouldBe("2");
        (await api.GetAsync("milestones/z"))["relatedFrom"].ShouldBe("""[{"type":"supersedes","id":"a"}]""");

        await api.PatchAsync("milestones/a", """{ "related": null }""");
        (await api.GetAsync("milestones/summit"))["relatedFrom"].ShouldBe("""[{"type":"adoptedAt","id":"z"}]""");
        (await api.GetAsync("milestones/summit?asOf=4"))["relatedFrom"].ShouldBe(read["relatedFrom"]);
    }

    [Fact]
    public async Task May_outlive_their_other_end()
    {
        var api = await Api.NewAsync(app);
        await api.RecordAsync("""{ "id": "summit", "kind": "summit", "title": "Summit" }""");
        await api.RecordAsync("""{ "id": "a", "kind": "strategy", "title": "A", "related": [{ "type": "adoptedAt", "id": "summit" }] }""");

        (await api.DeleteAsync("milestones/summit", "If-Match: *")).Status.ShouldBe(204);

        (await api.PatchAsync("milestones/a", """{ "title": "B" }""")).Status.ShouldBe(200);
        (await api.PatchAsync("milestones/a", """{ "related": [{ "type": "dependsOn", "id": "summit" }] }""")).Fields.ShouldBe(["related[0].id"]);
    }
}
