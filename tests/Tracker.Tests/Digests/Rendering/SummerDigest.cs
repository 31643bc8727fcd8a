using System.Globalization;
using Tracker.Digests;

namespace Tracker.Tests.Digests.Rendering;

/// <summary>A digest that has something in every section: the week of 1 July 2024, with a little more than happened.</summary>
internal static class SummerDigest
{
    private const string Source = """ "sources": [{ "url": "https://eng.sectsco.org/20240704/1420890.html", "publisher": "SCO Secretariat" }] """;

    public static async Task<Digest> MakeAsync()
    {
        DigestWorld world = new(At("2024-01-01T03:00:00Z"));
        await world.RecordSampleAsync();
        world.Now = At("2024-07-01T03:00:00Z");
        await world.RecordAsync("""{ "id": "old", "kind": "forum", "title": "Youth forum recorded twice" }""");
        await world.PatchAsync("year-of-ecology-2024", """{ "claims": [{ "field": "planned", "value": "2025", "source": { "url": "https://example.org/y" } }] }""");
        await world.PatchAsync("golden-horde-conference", """{ "planned": "2024-07" }""");
        var start = world.Host.Logs[DigestWorld.Sample].Cached!;

        world.Now = At("2024-07-02T09:00:00Z");
        await world.PatchAsync("sco-summit-2024", """{ "planned": "2024-07-03/2024-07-04", "place": { "en": "Astana", "ru": "Астана" }, "reason": "The heads of state agreed on 3 and 4 July in Astana" }""");
        await world.PatchAsync("improvement-concept", """{ "planned": "2025", "status": "postponed", "reason": "Referred to the next chairmanship" }""");
        world.Now = At("2024-07-04T12:00:00Z");
        await world.PatchAsync("sco-summit-2024", $$"""{ "status": "held", "actual": "2024-07-03/2024-07-04", {{Source}} }""");
        foreach (var document in new[] { "anti-drug-strategy", "counter-terrorism-programme-2025-2027", "energy-strategy" })
            await world.PatchAsync(document, $$"""{ "status": "adopted", "actual": "2024-07-04", "body": "Council of Heads of State", {{Source}} }""");
        await world.RecordAsync("""{ "id": "belarus-joins", "kind": "establishment", "title": { "en": "Belarus takes part as a member", "ru": "Беларусь участвует как член организации" }, "priority": "institution", "planned": "2024-Q3" }""");
        await world.PatchAsync("technopark-alliance", """{ "status": "negotiating", "summary": { "en": "A charter is being worked out." } }""");
        await world.RemoveAsync("old");
        world.Now = At("2024-07-08T03:00:00Z");
        return await SinceAsync(world, new(start.Seq, start.RecordedAt), new(new(2024, 7, 8), 2));
    }

    public static Task<Digest> SinceStartAsync(DigestWorld world) => SinceAsync(world, new(0, world.Now), null);

    private static async Task<Digest> SinceAsync(DigestWorld world, DigestPoint from, DueSlot? slot)
    {
        var log = world.Host.Logs[DigestWorld.Sample];
        var view = await log.ReadAsync(CancellationToken.None);
        var events = await log.EventsAsync(from.Seq, view.Seq, CancellationToken.None);
        return DigestFold.Make(new(from, events, new(view, world.Now), world.Now), slot).Digest;
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
