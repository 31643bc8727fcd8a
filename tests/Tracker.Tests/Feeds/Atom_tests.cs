using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Tracker.Tests.Feeds;

public sealed class Atom_tests(AppFixture app)
{
    [Fact]
    public async Task It_tells_what_happened_newest_first()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client, withMilestones: false);
        await programme.PostAsync(new JsonObject
        {
            ["id"] = "summit",
            ["kind"] = "summit",
            ["planned"] = "2024-06",
            ["title"] = new JsonObject { ["en"] = "SCO Summit", ["ru"] = "Саммит ШОС" },
        });
        await programme.PatchAsync("summit", new JsonObject { ["planned"] = "2024-07-03/2024-07-04", ["reason"] = "The days <were> announced" });
        await programme.PatchAsync("summit", new JsonObject { ["place"] = "Astana" });
        await programme.PatchAsync("summit", new JsonObject { ["planned"] = "2024-07-04", ["correction"] = true, ["reason"] = "A typing mistake" });
        await programme.PatchAsync("summit", new JsonObject { ["status"] = "postponed" });
        await programme.DeleteAsync("summit");

        var feed = await ParsedFeed.OfAsync(await programme.GetAsync("feed.atom?lang=en"));
        var russian = await ParsedFeed.OfAsync(await programme.GetAsync("feed.atom", ("Accept-Language", "ru-KZ")));

        feed.Titles.ShouldBe(
        [
            "SCO Summit: removed",
            "SCO Summit: postponed",
            "SCO Summit: corrected (planned date)",
            "SCO Summit: changed (place)",
            "SCO Summit: moved from June 2024 to 3–4 July 2024",
            "SCO Summit: recorded",
            "Kazakhstan's chairmanship of the Shanghai Cooperation Organization, 2023-2024: recorded",
        ]);
        russian.Titles.ElementAt(4).ShouldBe("Саммит ШОС: дата перенесена: июнь 2024 г. → 3–4 июля 2024 г.");
        russian.Ids.ShouldBe(feed.Ids);
        ParsedFeed.Text(feed.Entries[4], "content").ShouldBe(
            "<ul><li>planned date: June 2024 → 3–4 July 2024</li></ul><p>Reason: The days &lt;were&gt; announced</p>");
        feed.Entries[4].Element(ParsedFeed.Atom + "author")!.Value.ShouldBe("Aida");
    }

    [Fact]
    public async Task Ids_are_permanent_and_everything_RFC_4287_asks_for_is_there()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client);
        var before = await ParsedFeed.OfAsync(await programme.GetAsync("feed.atom"));
        await programme.PatchAsync("sco-summit-2024", new JsonObject { ["place"] = "Astana" });

        var feed = await ParsedFeed.OfAsync(await programme.GetAsync("feed.atom"));

        feed.Ids.Skip(1).ShouldBe(before.Ids);
        feed.Ids.ShouldBeUnique();
        foreach (var element in feed.Entries.Prepend(feed.Root))
        {
            element.Elements(ParsedFeed.Atom + "id").ShouldHaveSingleItem();
            element.Elements(ParsedFeed.Atom + "title").ShouldHaveSingleItem();
            element.Elements(ParsedFeed.Atom + "updated").ShouldHaveSingleItem();
            ParsedFeed.Text(element, "id").ShouldMatch(@"^tag:[a-z]+,[0-9]{4}:\S+$");
            DateTimeOffset.TryParseExact(
                ParsedFeed.Text(element, "updated"), "yyyy-MM-dd'T'HH:mm:ssK", null, default, out _).ShouldBeTrue();
            Uri.IsWellFormedUriString(ParsedFeed.Link(element, "alternate"), UriKind.Absolute).ShouldBeTrue();
        }

        feed.Root.Element(ParsedFeed.Atom + "author")!.Value.ShouldBe("Shanghai Cooperation Organization");
        ParsedFeed.Text(feed.Root, "updated").ShouldBe(ParsedFeed.Text(feed.Entries[0], "updated"));
    }

    [Fact]
    public async Task A_filter_takes_the_events_that_left_a_milestone_as_asked()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client);
        await programme.PatchAsync("year-of-ecology-2024", new JsonObject { ["status"] = "cancelled" });
        var cancelled = await ParsedFeed.OfAsync(await programme.GetAsync("feed.atom?status=cancelled&lang=en"));
        await programme.PatchAsync("year-of-ecology-2024", new JsonObject { ["status"] = "planned", ["reason"] = "It takes place after all" });

        var later = await ParsedFeed.OfAsync(await programme.GetAsync("feed.atom?status=cancelled&lang=en"));
        var ecology = await ParsedFeed.OfAsync(await programme.GetAsync("feed.atom?priority=ecology&kind=year&lang=en"));

        cancelled.Titles.ShouldBe(["SCO Year of Ecology: cancelled"]);
        later.Ids.ShouldBe(cancelled.Ids);
        ecology.Titles.ShouldBe(["SCO Year of Ecology: planned", "SCO Year of Ecology: cancelled", "SCO Year of Ecology: recorded"]);
        ParsedFeed.Text(ecology.Root, "id").ShouldNotBe(ParsedFeed.Text(cancelled.Root, "id"));
    }

    [Fact]
    public async Task A_priority_that_the_programme_does_not_have_is_refused_as_elsewhere()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client, withMilestones: false);

        foreach (var feed in (string[])["feed.atom", "calendar.ics", "milestones.csv"])
        {
            var answer = await programme.GetAsync($"{feed}?priority=nowhere");
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, feed);
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Allowed are: security, economy", Case.Sensitive, feed);
        }
    }

    [Fact]
    public async Task Which_events_dispute_depends_on_the_programmes_language()
    {
        var programme = AppFixture.UniqueProgramme();
        await PutAsync($"programmes/{programme}", new() { ["title"] = "Төрағалық", ["timeZone"] = "Asia/Almaty", ["languages"] = new JsonArray("kk", "en") });
        // A plain text is in the programme's default language: this one is the same place as the claim's Kazakh one.
        JsonObject place = new() { ["kk"] = "Түркістан", ["en"] = "Turkestan" };
        JsonArray Claims() => new(new JsonObject { ["field"] = "place", ["value"] = place.DeepClone(), ["source"] = new JsonObject { ["url"] = "https://example.org/" } });
        await PutAsync($"programmes/{programme}/milestones/agrees", new() { ["kind"] = "forum", ["title"] = "Бірінші", ["place"] = "Түркістан", ["claims"] = Claims() });
        await PutAsync($"programmes/{programme}/milestones/differs", new() { ["kind"] = "forum", ["title"] = "Екінші", ["place"] = "Алматы", ["claims"] = Claims() });

        var feed = await ParsedFeed.OfAsync(await app.Client.GetAsync($"programmes/{programme}/feed.atom?disputed=true", TestContext.Current.CancellationToken));

        feed.Titles.ShouldHaveSingleItem().ShouldStartWith("Екінші: ");
    }

    [Fact]
    public async Task Pages_follow_each_other_down_to_the_first_event()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client, withMilestones: false);
        for (var i = 0; i < 210; i++)
            await programme.PostAsync(new JsonObject { ["kind"] = "meeting", ["title"] = $"Meeting {i}" });

        List<string> ids = [];
        var page = await ParsedFeed.OfAsync(await programme.GetAsync("feed.atom"));
        for (var pages = 1; ; pages++)
        {
            ids.AddRange(page.Ids);
            if (ParsedFeed.Link(page.Root, "next") is not { } next)
                break;
            pages.ShouldBeLessThan(5);
            page = await ParsedFeed.OfAsync(await app.Client.GetAsync(next, TestContext.Current.CancellationToken));
        }

        ids.ShouldBe(Enumerable.Range(1, 211).Reverse().Select(seq => $"tag:tracker,2024:{programme.Id}/events/{seq}"));
    }

    [Fact]
    public async Task An_unchanged_feed_is_not_sent_again()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client, withMilestones: false);
        var etag = (await programme.GetAsync("feed.atom")).Headers.ETag!.ToString();

        (await programme.GetAsync("feed.atom", ("If-None-Match", etag))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await programme.PostAsync(new JsonObject { ["kind"] = "meeting", ["title"] = "Meeting" });
        (await programme.GetAsync("feed.atom", ("If-None-Match", etag))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_address_in_it_carries_the_key_it_was_read_with()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client);

        var answer = await programme.GetAsync("feed.atom?code=a-secret-key&kind=summit");

        ParsedFeed.Link((await ParsedFeed.OfAsync(answer)).Root, "self").ShouldNotBeNull().ShouldEndWith("/feed.atom?kind=summit");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("a-secret-key");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/atom+xml; charset=utf-8");
    }

    [Fact]
    public async Task As_of_a_number_the_feed_ends_there()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client);

        var feed = await ParsedFeed.OfAsync(await programme.GetAsync("feed.atom?asOf=2"));

        feed.Entries.Count.ShouldBe(2);
        (await app.Client.GetAsync("programmes/nobody/feed.atom", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task PutAsync(string path, JsonObject body) =>
        (await app.Client.PutAsJsonAsync(path, body, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
}
