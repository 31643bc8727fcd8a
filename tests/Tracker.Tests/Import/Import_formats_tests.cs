using System.Net;
using System.Text;

namespace Tracker.Tests.Import;

/// <summary>NDJSON, the whole shape, and how bodies may be written.</summary>
public sealed class Import_formats_tests(AppFixture app)
{
    [Theory]
    [InlineData("application/x-ndjson")]
    [InlineData("application/jsonl")]
    public async Task Of_NDJSON_each_line_is_an_item_and_blank_ones_are_none(string type)
    {
        var programme = await app.Client.NewProgramme();

        var imported = await app.Client.Import(programme, "\uFEFF{\"id\":\"a\",\"title\":\"A\",\"kind\":\"forum\"}\r\n\n  \n{\"id\":\"b\",\"title\":\"Б\",\"kind\":\"forum\"}", type);

        imported.Items.Select(item => $"{item["row"]} {item["id"]} {item["result"]}").ShouldBe(["1 a created", "2 b created"]);
    }

    [Fact]
    public async Task A_line_that_is_not_JSON_fails_by_itself()
    {
        var programme = await app.Client.NewProgramme();

        var imported = await app.Client.Import(programme, "{\"id\":\n{\"id\":\"b\",\"title\":\"B\",\"kind\":\"forum\"}\n", Importing.Ndjson, "?atomic=item");

        imported.Results.ShouldBe("1:failed 2:created");
        imported.Fields(1).ShouldBe(["$"]);
    }

    [Fact]
    public async Task What_is_not_UTF_8_fails_its_item()
    {
        var programme = await app.Client.NewProgramme();
        byte[] latin = [.. "[{\"id\":\"a\",\"title\":\"Caf"u8, 0xE9, .. "\",\"kind\":\"forum\"}]"u8];
        ByteArrayContent body = new(latin) { Headers = { { "Content-Type", Importing.Json } } };

        var imported = await app.Client.Import(programme, body);

        imported.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        imported.Error(1, "$").ShouldBe("This is not UTF-8.");
    }

    [Fact]
    public async Task Items_are_found_however_the_bytes_arrive()
    {
        var programme = await app.Client.NewProgramme();
        var body = Encoding.UTF8.GetBytes("\uFEFF{ \"milestones\" : [ {\"id\":\"a\",\"title\":\"Астана\",\"kind\":\"forum\"} , {\"id\":\"b\",\"title\":{\"kk\":\"Қазақ \\\"ә\\\" ]}\"},\"kind\":\"forum\"} ] }");

        var imported = await app.Client.Import(programme, Importing.Chunked(new Dripping(body), Importing.Json));

        imported.Counts.ShouldBe((2, 0, 0, 0));
        (await app.Client.Get($"programmes/{programme}/milestones/b"))["title"]!["kk"]!.ToString().ShouldBe("Қазақ \"ә\" ]}");
    }

    [Fact]
    public async Task The_whole_shape_is_imported_with_its_programme_and_indicators_wherever_they_stand()
    {
        var programme = AppFixture.UniqueProgramme();

        var imported = await app.Client.Import(programme, $$"""
            { "indicators": [ { "id": "i", "title": "I", "priority": "energy", "observations": [{ "subject": "KZ", "period": "2023", "value": 3 }] } ],
              "milestones": [ { "id": "a", "title": "A", "kind": "forum", "priority": "energy" } ],
              "programme": { "id": "{{programme}}", "title": "P", "timeZone": "Asia/Almaty", "priorities": [{ "id": "energy", "title": "E" }] } }
            """);

        imported.Status.ShouldBe(HttpStatusCode.OK);
        imported.Items.Select(item => $"{item["row"]} {item["type"]} {item["id"]} {item["result"]}").ShouldBe(
            ["1 indicator i created", "2  a created", $"3 programme {programme} created"]);
        (await app.Client.Get("programmes"))["value"]!.AsArray().ShouldContain(one => one!["id"]!.ToString() == programme);
    }

    [Fact]
    public async Task The_programme_of_another_address_and_an_indicator_without_id_fail()
    {
        var programme = await app.Client.NewProgramme();

        var imported = await app.Client.Import(programme, """
            { "programme": { "id": "other", "title": "P", "timeZone": "Asia/Almaty" }, "indicators": [ { "title": "I" } ] }
            """, query: "?atomic=item");

        imported.Results.ShouldBe("1:failed 2:failed");
        imported.Fields(1).ShouldContain("id");
        imported.Fields(2).ShouldBe(["id"]);
    }

    [Fact]
    public async Task The_sample_is_27_milestones_with_one_event_for_each_change()
    {
        var programme = AppFixture.UniqueProgramme();
        var sample = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Sample", "sco-2023-2024.json"), TestContext.Current.CancellationToken))
            .Replace("\"sco-2023-2024\"", $"\"{programme}\"", StringComparison.Ordinal);

        var imported = await app.Client.Import(programme, sample);

        imported.Items.Count(item => item["type"] is null && item["result"]!.ToString() == "created").ShouldBe(27);
        (await app.Client.Get($"programmes/{programme}/milestones"))["value"]!.AsArray().Count.ShouldBe(27);
        (await app.Client.Seq(programme)).ShouldBe(imported.Items.Count);
        (await app.Client.Import(programme, sample)).Counts.ShouldBe((0, 0, imported.Items.Count, 0));
    }

    private sealed class Dripping(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
    }
}
