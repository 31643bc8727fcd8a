using System.Text.Json;
using System.Text.Json.Nodes;
using Tracker.Http;
using Tracker.Milestones;

namespace Tracker.Tests.Docs;

/// <summary>What the description says of how long a member may be is what the rules hold to.</summary>
public sealed class Limits_tests
{
    [Theory]
    [InlineData("title", 500)]
    [InlineData("title/ru", 500)]
    [InlineData("summary", 4_000)]
    [InlineData("place", 200)]
    [InlineData("place/kk", 200)]
    [InlineData("body", 200)]
    [InlineData("reason", 1_000)]
    [InlineData("tags/0", 200)]
    [InlineData("sources/0/publisher", 200)]
    [InlineData("sources/0/note", 1_000)]
    [InlineData("claims/0/value", 4_000)]
    public void A_text_that_is_too_long_is_refused_by_both(string member, int limit)
    {
        ShouldAgree(With(member, new string('ш', limit)), isRight: true);
        ShouldAgree(With(member, new string('ш', limit + 1)), isRight: false);
        ShouldAgree(With(member, ""), isRight: false);
    }

    [Theory]
    [InlineData("sources/0/url")]
    [InlineData("sources/0/archive")]
    public void An_address_that_is_too_long_is_refused_by_both(string member)
    {
        const string Start = "https://example.org/";
        ShouldAgree(With(member, Start.PadRight(2_000, 'a')), isRight: true);
        ShouldAgree(With(member, Start.PadRight(2_001, 'a')), isRight: false);
    }

    [Theory]
    [InlineData("sources", 50, """{ "url": "https://example.org/" }""")]
    [InlineData("claims", 20, """{ "field": "place", "value": "Astana" }""")]
    [InlineData("related", 50, """{ "type": "dependsOn", "id": "other-#" }""")]
    [InlineData("tags", 50, "\"tag\"")]
    [InlineData("sources/0/supports", 20, "\"status\"")]
    public void A_list_that_is_too_long_is_refused_by_both(string member, int limit, string item)
    {
        ShouldAgree(With(member, List(limit)), isRight: true);
        ShouldAgree(With(member, List(limit + 1)), isRight: false);

        JsonArray List(int count) => new([.. Enumerable.Range(0, count).Select(i => JsonNode.Parse(item.Replace("#", $"{i}", StringComparison.Ordinal)))]);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("initiative")]
    [InlineData("related/0/id")]
    public void What_is_no_id_is_refused_by_both(string member)
    {
        ShouldAgree(With(member, new string('a', 80)), isRight: true);
        foreach (var wrong in (string[])[new string('a', 81), "", "-a", "Summit", "a b", "саммит"])
            ShouldAgree(With(member, wrong), isRight: false);
    }

    private static void ShouldAgree(JsonObject milestone, bool isRight)
    {
        JsonObject schema = new() { ["$ref"] = "#/components/schemas/MilestoneInput" };
        var mistake = Contract.OfApp.Mistake(schema, JsonSerializer.SerializeToElement(milestone));
        FieldErrors errors = new();
        var made = MilestoneDraft.TryRead(milestone, out var draft, out _) ? MilestoneRules.Check(draft, draft.Id ?? "m", null, errors) : null;

        (mistake is null).ShouldBe(isRight, $"the description: {mistake}");
        (made is not null).ShouldBe(isRight, $"the rules: {errors}");
    }

    /// <summary>A milestone with the member at a path: <c>sources/0/url</c>.</summary>
    private static JsonObject With(string path, JsonNode value)
    {
        var milestone = (JsonObject)JsonNode.Parse(
            """
            {
              "kind": "forum", "title": "Forum", "related": [{ "type": "dependsOn", "id": "other" }], "tags": ["one"],
              "sources": [{ "url": "https://example.org/" }], "claims": [{ "field": "summary", "value": "Otherwise" }]
            }
            """)!;
        var parts = path.Split('/');
        JsonNode at = milestone;
        foreach (var part in parts[..^1])
            at = Inner(at, part);
        if (at is JsonArray list)
            list[int.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        else
            at[parts[^1]] = value;
        return milestone;
    }

    private static JsonNode Inner(JsonNode at, string part)
    {
        if (at is JsonArray list)
            return list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]!;
        if (at[part] is not (JsonArray or JsonObject))
            at[part] = new JsonObject();
        return at[part]!;
    }
}
