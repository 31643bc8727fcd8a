namespace Tracker.Tests.Milestones.Query;

public sealed class Several_programmes_tests(AppFixture app)
{
    [Fact]
    public async Task Are_merged_in_order_and_each_item_names_its_programme()
    {
        var (one, other) = (await Api.NewAsync(app), await Api.NewAsync(app));
        await one.RecordAsync("""{ "id": "a", "kind": "forum", "title": "A", "planned": "2024-01" }""");
        await one.RecordAsync("""{ "id": "c", "kind": "forum", "title": "C", "planned": "2024-03" }""");
        await other.RecordAsync("""{ "id": "b", "kind": "forum", "title": "B", "planned": "2024-02" }""");
        await other.RecordAsync("""{ "id": "d", "kind": "summit", "title": "D" }""");
        var both = $"/milestones?programme={one.Programme},{other.Programme}";

        var all = await one.GetAsync(both);
        all.Ids.ShouldBe(["a", "b", "c", "d"]);
        all.Json.GetProperty("value").EnumerateArray().Select(item => item.GetProperty("programme").GetString())
            .ShouldBe([one.Programme, other.Programme, one.Programme, other.Programme]);
        all.ETag.ShouldStartWith("\"");
        (await one.GetAsync($"{both}&sort=-date")).Ids.ShouldBe(["c", "b", "a", "d"]);
        (await one.GetAsync($"{both}&kind=summit")).Ids.ShouldBe(["d"]);
        (await one.GetAsync($"{both}&fields=title&top=1"))["value"].ShouldBe($$"""[{"title":"A","programme":"{{one.Programme}}"}]""");
        (await one.GetAsync($"{both}&facets=kind"))["facets"].ShouldBe("""{"kind":{"forum":3,"summit":1}}""");

        var first = await one.GetAsync($"{both}&top=3");
        await one.RecordAsync("""{ "id": "new", "kind": "forum", "title": "New", "planned": "2024-02" }""");
        var next = first["nextLink"];
        (await one.GetAsync($"/{next[(next.IndexOf("/api/", StringComparison.Ordinal) + 5)..]}")).Ids.ShouldBe(["d"]);
    }

    [Theory]
    [InlineData("/milestones", "programme")]
    [InlineData("/milestones?programme=a,b&asOf=1", "asOf")]
    [InlineData("/milestones?programme=a,b&changedSince=1", "changedSince")]
    public async Task Need_names_and_points_that_all_have(string path, string field) =>
        (await new Api(app.Client, "any").GetAsync(path)).Fields.ShouldBe([field]);

    [Fact]
    public async Task Must_exist()
    {
        var one = await Api.NewAsync(app);

        (await one.GetAsync($"/milestones?programme={one.Programme},{AppFixture.UniqueProgramme()}")).Status.ShouldBe(404);
        (await one.GetAsync($"/milestones?programme={one.Programme}&changedSince=0&asOf=1")).Status.ShouldBe(200);
    }
}
