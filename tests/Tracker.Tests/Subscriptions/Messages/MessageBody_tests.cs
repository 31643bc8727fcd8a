using System.Text;
using System.Text.Json.Nodes;
using Tracker.Subscriptions;
using Tracker.Subscriptions.Messages;
using Tracker.Tests.Digests;
using Tracker.Tests.Digests.Rendering;

namespace Tracker.Tests.Subscriptions.Messages;

public sealed class MessageBody_tests
{
    [Fact]
    public async Task Json_is_the_digest_in_the_standards_envelope()
    {
        var body = Parse(MessageBody.Of(await SummerDigest.MakeAsync(), Format.Json, "digest.made"));
        body.Select(member => member.Key).ShouldBe(["type", "timestamp", "data"]);
        body["data"]!["programme"]!["id"]!.GetValue<string>().ShouldBe(DigestWorld.Sample);
        body["data"]!["moved"]![0]!["days"]!["max"]!.GetValue<int>().ShouldBe(32);
    }

    [Fact]
    public async Task Slack_gets_blocks_within_its_limits()
    {
        var body = Parse(MessageBody.Of(await SummerDigest.MakeAsync(), Format.Slack, "digest.made"));
        body["text"]!.GetValue<string>().ShouldContain("Decided: 4");
        var blocks = body["blocks"]!.AsArray();
        blocks.Count.ShouldBeInRange(3, 50);
        blocks[0]!["type"]!.GetValue<string>().ShouldBe("header");
        blocks.Where(block => block!["type"]!.GetValue<string>() == "section").ShouldAllBe(block => block!["text"]!["text"]!.GetValue<string>().Length <= 3_000);
        body.ToJsonString(TrackerJson.Readable.Options).ShouldContain("June 2024 → 3–4 July 2024");
    }

    [Fact]
    public async Task Teams_gets_an_adaptive_card_within_its_limit()
    {
        var bytes = MessageBody.Of(await SummerDigest.MakeAsync(), Format.Teams, "digest.made");
        bytes.Length.ShouldBeLessThan(28 << 10);
        var card = Parse(bytes)["attachments"]![0]!;
        card["contentType"]!.GetValue<string>().ShouldBe("application/vnd.microsoft.card.adaptive");
        (card["content"]!["type"]!.GetValue<string>(), card["content"]!["version"]!.GetValue<string>()).ShouldBe(("AdaptiveCard", "1.4"));
    }

    [Fact]
    public async Task Messages_link_to_the_digest_and_to_its_milestones_where_the_settings_say_where_it_is_read()
    {
        var digest = await SummerDigest.MakeAsync();
        WebhookOptions options = new() { DigestAddress = "https://tracker.example.org/p/{programme}/digests/{slot}" };
        var address = options.AddressOf(DigestWorld.Sample, digest.Slot);
        new WebhookOptions().AddressOf(DigestWorld.Sample, digest.Slot).ShouldBeNull();
        options.AddressOf(DigestWorld.Sample, null)!.AbsolutePath.ShouldBe($"/p/{DigestWorld.Sample}/digests/preview");

        var slack = Text(MessageBody.Of(digest, Format.Slack, "digest.made", address));
        slack.ShouldContain($"<https://tracker.example.org/p/{DigestWorld.Sample}/digests/2024-07-08|Read the digest>");
        slack.ShouldContain($"<https://tracker.example.org/p/{DigestWorld.Sample}/board?lang=en#open=sco-summit-2024|");

        var card = Parse(MessageBody.Of(digest, Format.Teams, "digest.made", address))["attachments"]![0]!["content"]!;
        card["actions"]![0]!["url"]!.GetValue<string>().ShouldBe($"https://tracker.example.org/p/{DigestWorld.Sample}/digests/2024-07-08");
        card["body"]!.ToJsonString().ShouldContain("#open=sco-summit-2024");
        Text(MessageBody.Of(digest, Format.Slack, "digest.made")).ShouldNotContain("|Read");
    }

    [Fact]
    public async Task Messages_speak_the_programmes_first_language()
    {
        var digest = await SummerDigest.MakeAsync();
        digest = digest with { Programme = digest.Programme with { Languages = ["kk", "en"] } };
        Text(MessageBody.Of(digest, Format.Slack, "digest.made", new("https://example.org/"))).ShouldContain("|Шолуды ашу>");
        Text(MessageBody.Of(digest, Format.Teams, "digest.made")).ShouldContain("Мерзімі ауысты");
    }

    [Fact]
    public async Task The_longest_digest_stays_within_what_chats_take()
    {
        DigestWorld world = new(DateTimeOffset.UnixEpoch.AddYears(54));
        await world.RecordProgrammeAsync();
        for (var i = 0; i < 30; i++)
            await world.RecordAsync($$"""{ "kind": "forum", "title": "{{new string('ж', 490)}} {{i}}", "planned": "2023-01", "status": "{{(i % 2 == 0 ? "cancelled" : "planned")}}" }""");
        var digest = await SummerDigest.SinceStartAsync(world);

        Uri address = new($"https://example.org/{new string('x', 200)}/digests/preview");
        MessageBody.Of(digest, Format.Teams, "digest.made", address).Length.ShouldBeLessThan(28 << 10);
        Parse(MessageBody.Of(digest, Format.Slack, "digest.made", address))["blocks"]!.AsArray()
            .Where(block => block!["type"]!.GetValue<string>() == "section").ShouldAllBe(block => block!["text"]!["text"]!.GetValue<string>().Length <= 3_000);
    }

    [Fact]
    public async Task Nothing_that_was_recorded_calls_a_channel()
    {
        DigestWorld world = new(DateTimeOffset.UnixEpoch.AddYears(54));
        await world.RecordProgrammeAsync();
        await world.RecordAsync("""{ "kind": "forum", "title": "<!channel> & <http://x|y>" }""");
        var text = Text(MessageBody.Of(await SummerDigest.SinceStartAsync(world), Format.Slack, "digest.made"));
        text.ShouldNotContain("<!");
        text.ShouldContain("&lt;!channel&gt; &amp; &lt;http://x|y&gt;");
    }

    private static string Text(ReadOnlyMemory<byte> body) => Encoding.UTF8.GetString(body.Span);

    private static JsonObject Parse(ReadOnlyMemory<byte> body) => JsonNode.Parse(body.Span)!.AsObject();
}
