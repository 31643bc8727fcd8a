using System.Net;
using System.Text.Json.Nodes;
using Tracker.Dates;

namespace Tracker.Tests.Feeds;

public sealed class Calendar_tests(AppFixture app)
{
    [Fact]
    public async Task Every_dated_milestone_of_the_sample_stands_on_its_days()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client);

        var calendar = await ParsedCalendar.OfAsync(await programme.GetAsync("calendar.ics"));

        var dated = SampleProgramme.Milestones.Where(milestone => (milestone["actual"] ?? milestone["planned"]) is not null).ToList();
        dated.Count.ShouldBeGreaterThan(10);
        calendar.Events.Count.ShouldBe(dated.Count);
        foreach (var milestone in dated)
        {
            var date = Interval.Parse((string)(milestone["actual"] ?? milestone["planned"])!);
            var shown = calendar[(string)milestone["id"]!];
            shown.AllDay.ShouldBeTrue();
            (shown.Start, shown.Last).ShouldBe((date.Earliest, date.Latest), (string)milestone["id"]!);
        }
    }

    [Theory]
    [InlineData("en", "SCO Summit 2024 (approximate date: June 2024)", "Development of the organization")]
    [InlineData("ru", "Саммит ШОС 2024 (дата приблизительная: июнь 2024 г.)", "Развитие организации")]
    [InlineData("kk", "ШЫҰ саммиті 2024 (күні шамамен: 2024 жылғы маусым)", "Development of the organization")]
    public async Task A_month_is_marked_as_approximate_in_the_language_asked_for(string language, string summary, string category)
    {
        var programme = await SampleProgramme.RecordAsync(app.Client);

        var byParameter = await ParsedCalendar.OfAsync(await programme.GetAsync($"calendar.ics?lang={language}&kind=summit"));
        var byHeader = await ParsedCalendar.OfAsync(await programme.GetAsync("calendar.ics?kind=summit", ("Accept-Language", $"{language}, en;q=0.5")));

        foreach (var calendar in new[] { byParameter, byHeader })
        {
            calendar["sco-summit-2024"].Summary.ShouldBe(summary);
            calendar["sco-summit-2024"].Categories.ShouldBe([category]);
            calendar["sco-summit-2024"].Status.ShouldBe("TENTATIVE");
            calendar["sco-summit-2023"].Summary.ShouldNotContain("(");
        }
    }

    [Fact]
    public async Task A_move_keeps_the_UID_raises_SEQUENCE_and_tells_the_earlier_plan()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client);
        var before = (await ParsedCalendar.OfAsync(await programme.GetAsync("calendar.ics")))["sco-summit-2024"];

        await programme.PatchAsync("sco-summit-2024", new JsonObject { ["planned"] = "2024-07-03/2024-07-04", ["reason"] = "The days were announced" });

        var after = (await ParsedCalendar.OfAsync(await programme.GetAsync("calendar.ics?lang=en")))["sco-summit-2024"];
        after.Uid.ShouldBe(before.Uid);
        after.Sequence.ShouldBeGreaterThan(before.Sequence);
        (after.Start, after.Last).ShouldBe((new DateOnly(2024, 7, 3), new DateOnly(2024, 7, 4)));
        after.Status.ShouldBe("CONFIRMED");
        after.Summary.ShouldBe("SCO Summit 2024");
        after.Description.ShouldNotBeNull().ShouldContain("Earlier plan: June 2024. Reason: The days were announced");
    }

    [Fact]
    public async Task What_is_not_date_or_status_leaves_SEQUENCE()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client);
        var before = (await ParsedCalendar.OfAsync(await programme.GetAsync("calendar.ics")))["sco-summit-2024"];

        await programme.PatchAsync("sco-summit-2024", new JsonObject { ["place"] = "Astana" });

        var after = (await ParsedCalendar.OfAsync(await programme.GetAsync("calendar.ics")))["sco-summit-2024"];
        after.Sequence.ShouldBe(before.Sequence);
        after.Location.ShouldBe("Astana");
    }

    [Fact]
    public async Task A_cancelled_milestone_says_so_and_a_removed_one_is_gone()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client);
        await programme.PatchAsync("year-of-ecology-2024", new JsonObject { ["status"] = "cancelled" });
        await programme.DeleteAsync("chairmanship-ends");

        var calendar = await ParsedCalendar.OfAsync(await programme.GetAsync("calendar.ics?lang=en"));

        calendar["year-of-ecology-2024"].Status.ShouldBe("CANCELLED");
        calendar["year-of-ecology-2024"].Summary.ShouldBe("SCO Year of Ecology (cancelled; approximate date: 2024)");
        calendar.Events.ShouldNotContain(one => one.Uid.StartsWith("chairmanship-ends@", StringComparison.Ordinal));
        calendar.Events.ShouldAllBe(one => one.Transparency == "TRANSPARENT");
    }

    [Fact]
    public async Task Filters_choose_as_in_a_query()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client);

        var calendar = await ParsedCalendar.OfAsync(await programme.GetAsync("calendar.ics?priority=energy,digital&from=2024-01-01"));

        calendar.Events.ShouldHaveSingleItem().Uid.ShouldStartWith("digital-almaty-2024@");
    }

    [Fact]
    public async Task As_of_a_number_the_calendar_is_what_it_was()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client);
        var then = await programme.GetAsync("calendar.ics");
        var seq = then.Headers.ETag!.Tag.Trim('"').Split('-')[0];
        await programme.PatchAsync("sco-summit-2024", new JsonObject { ["planned"] = "2025", ["reason"] = "Later" });

        var again = await programme.GetAsync($"calendar.ics?asOf={seq}");

        (await ParsedCalendar.OfAsync(again))["sco-summit-2024"].Start.ShouldBe(new DateOnly(2024, 6, 1));
    }

    [Fact]
    public async Task The_last_day_of_the_calendar_ends_it()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client, withMilestones: false);
        await programme.PostAsync(new JsonObject { ["id"] = "last", ["kind"] = "forum", ["title"] = "Last", ["planned"] = "9999-12-31" });

        var calendar = await ParsedCalendar.OfAsync(await programme.GetAsync("calendar.ics"));

        (calendar["last"].Start, calendar["last"].Days).ShouldBe((new DateOnly(9999, 12, 31), 1));
    }

    [Fact]
    public async Task An_unchanged_calendar_is_not_sent_again()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client);
        var first = await programme.GetAsync("calendar.ics");
        var etag = first.Headers.ETag!.ToString();

        (await programme.GetAsync("calendar.ics", ("If-None-Match", etag))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await programme.GetAsync("calendar.ics?lang=ru", ("If-None-Match", etag))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await programme.GetAsync("calendar.ics", ("If-None-Match", etag), ("Accept-Language", "kk"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        first.Headers.Vary.ShouldContain("Accept-Language");
        first.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        (await (await programme.GetAsync("calendar.ics")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .ShouldBe(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task No_address_in_it_carries_the_key_it_was_read_with()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client);

        var text = await (await programme.GetAsync("calendar.ics?code=a-secret-key")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        text.ShouldNotContain("a-secret-key");
        text.ShouldNotContain("code=");
    }

    [Fact]
    public async Task An_unknown_programme_and_an_unknown_parameter_are_problems()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client, withMilestones: false);

        (await programme.GetAsync("calendar.ics?top=1")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await app.Client.GetAsync("programmes/nobody/calendar.ics", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
