using System.Text.Json.Nodes;
using CsCheck;
using Tracker.Tests.Dates;

namespace Tracker.Tests.Import;

/// <summary>Importing an export changes nothing, and makes the same of another programme, whatever the milestones say.</summary>
public sealed class Round_trip_law_tests(AppFixture app)
{
    private static readonly Gen<string> s_piece = Gen.OneOf(
        OneOf("=", "+", "-", "@", "'", "''", "\"", ",", ";", "[", "]", "{", "\\", "\u2028", "<", "&", "🚆", "😀", "null", "a"),
        OneOf("Қазақстан", "әғқңөұүһі", "Шанхай", "تورغاي", "上海", "é", " ", "  "));

    private static readonly Gen<string> s_line = s_piece.Array[1, 8].Select(pieces => string.Concat(pieces)).Where(text => !string.IsNullOrWhiteSpace(text));

    private static readonly Gen<string> s_lines = Gen.OneOf(s_piece, OneOf("\n", "\t")).Array[1, 8].Select(pieces => string.Concat(pieces)).Where(text => !string.IsNullOrWhiteSpace(text));

    [Fact]
    public async Task Of_JSON_and_CSV_with_and_without_the_guard()
    {
        await using var simulated = await SimulatedApp.StartAsync(app);
        await Gen.Select(Milestone, s_line).Array[1, 8].SampleAsync(async milestones =>
        {
            var programme = await simulated.Client.NewProgramme();
            JsonArray body = [.. milestones.Select((one, i) => With(one.Item1, "id", $"m{i}"))];
            var count = milestones.Length;
            var imported = await simulated.Client.Import(programme, body.ToJsonString());
            imported.Counts.ShouldBe((count, 0, 0, 0), imported.Body.ToJsonString());

            var export = await simulated.Client.Text($"programmes/{programme}/export");
            (await simulated.Client.Import(programme, export)).Counts.ShouldBe((0, 0, count + 1, 0));
            foreach (var query in (string[])["", "?safe=false"])
            {
                var csv = await simulated.Client.Text($"programmes/{programme}/milestones.csv{query}");
                (await simulated.Client.Import(programme, csv, Importing.Csv)).Counts.ShouldBe((0, 0, count, 0), csv);
                var other = await simulated.Client.NewProgramme();
                (await simulated.Client.Import(other, csv, Importing.Csv)).Counts.ShouldBe((count, 0, 0, 0), csv);
                var copied = (await simulated.Client.Get($"programmes/{other}/export"))["milestones"];
                JsonNode.DeepEquals(copied, JsonNode.Parse(export)!["milestones"]).ShouldBeTrue(csv);
            }

            (await simulated.Client.Seq(programme)).ShouldBe(count + 1);
        }, iter: 40, threads: 1);
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static Gen<JsonNode> Text(Gen<string> text) => Gen.OneOf(
        text.Select(value => (JsonNode)JsonValue.Create(value)!),
        Gen.Select(text, text, text, Gen.Int[1, 7]).Select((kk, ru, en, which) =>
        {
            JsonObject map = [];
            foreach (var (tag, value, bit) in new[] { ("kk", kk, 1), ("ru", ru, 2), ("zh-Hant", en, 4) })
            {
                if ((which & bit) != 0)
                    map[tag] = value;
            }

            return (JsonNode)map;
        }));

    private static Gen<JsonObject> Milestone => Gen.Select(
        Gen.Select(Text(s_line), Text(s_lines).Null(), Text(s_line).Null(), s_line.Null()),
        Gen.Select(OneOf("forum", "summit", "strategy", "fund"), Gens.Interval, Gen.Bool, OneOf("energy", "digital", "")),
        s_line.Array[0, 3],
        Gen.Select(s_line, s_lines, Text(s_line)).Array[0, 2]).Select((texts, words, tags, evidence) =>
        {
            JsonObject milestone = new() { ["title"] = texts.Item1, ["kind"] = words.Item1 };
            foreach (var (name, value) in new[] { ("summary", texts.Item2), ("place", texts.Item3), ("body", texts.Item4 is null ? null : JsonValue.Create(texts.Item4)) })
            {
                if (value is not null)
                    milestone[name] = value.DeepClone();
            }

            if (words.Item3)
                milestone["planned"] = words.Item2.ToString();
            if (words.Item4 is not "")
                milestone["priority"] = words.Item4;
            milestone["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]);
            milestone["sources"] = new JsonArray([.. evidence.Select(one => new JsonObject { ["url"] = "https://example.org/?q='\"", ["publisher"] = one.Item1, ["note"] = one.Item2 })]);
            milestone["claims"] = new JsonArray([.. evidence.Select(one => new JsonObject { ["field"] = "title", ["value"] = one.Item3.DeepClone() })]);
            return milestone;
        });

    private static JsonNode With(JsonObject milestone, string name, string value)
    {
        var copy = (JsonObject)milestone.DeepClone();
        copy[name] = value;
        return copy;
    }
}
