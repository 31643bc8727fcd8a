using System.Text.Json.Nodes;

namespace Tracker.Tests.Feeds;

/// <summary>Who reads by a calendar or a feed sees that sources disagree, and what they say.</summary>
public sealed class Disputes_in_feeds_tests(AppFixture app)
{
    private static readonly JsonObject s_disputed = (JsonObject)JsonNode.Parse("""
        {
          "place": { "en": "Astana", "ru": "Астана" },
          "claims": [
            { "field": "planned", "value": "2024-07-05", "source": { "url": "https://example.org/1" } },
            { "field": "place", "value": { "en": "Almaty", "ru": "Алматы" }, "source": { "url": "https://example.org/2" } },
            { "field": "status", "value": "cancelled", "source": { "url": "https://example.org/3" } },
            { "field": "kind", "value": "summit", "source": { "url": "https://example.org/4" } }
          ]
        }
        """)!;

    [Theory]
    [InlineData("en", "Sources disagree (planned date): 5 July 2024", "Sources disagree (place): Almaty", "Sources disagree (status): cancelled")]
    [InlineData("ru", "Источники расходятся (плановая дата): 5 июля 2024 г.", "Источники расходятся (место): Алматы", "Источники расходятся (статус): отменено")]
    public async Task Told_with_what_each_source_says(string language, params string[] lines)
    {
        var programme = await SampleProgramme.RecordAsync(app.Client);
        await programme.PatchAsync("sco-summit-2024", (JsonObject)s_disputed.DeepClone());

        var description = (await ParsedCalendar.OfAsync(await programme.GetAsync($"calendar.ics?lang={language}")))["sco-summit-2024"].Description!;
        var entry = (await ParsedFeed.OfAsync(await programme.GetAsync($"feed.atom?lang={language}"))).Entries[0];

        foreach (var line in lines)
        {
            description.Split('\n').ShouldContain(line);
            ParsedFeed.Text(entry, "content").ShouldContain($"<li>{line}</li>");
        }

        // A claim that agrees with the record is none.
        description.Split('\n').Count(line => line.StartsWith(lines[0].Split(" (")[0], StringComparison.Ordinal)).ShouldBe(lines.Length);
    }

    [Fact]
    public async Task Gone_when_the_record_agrees()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client);
        await programme.PatchAsync("sco-summit-2024", (JsonObject)s_disputed.DeepClone());
        await programme.PatchAsync("sco-summit-2024", new JsonObject { ["claims"] = null });

        (await ParsedCalendar.OfAsync(await programme.GetAsync("calendar.ics?lang=en")))["sco-summit-2024"].Description!.ShouldNotContain("disagree");
        ParsedFeed.Text((await ParsedFeed.OfAsync(await programme.GetAsync("feed.atom?lang=en"))).Entries[0], "content").ShouldNotContain("disagree");
    }
}
