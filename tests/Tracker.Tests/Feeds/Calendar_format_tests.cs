using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tracker.Tests.Feeds;

/// <summary>What a strict validator of RFC 5545 asks of the text itself, whatever is in it.</summary>
public sealed partial class Calendar_format_tests(AppFixture app)
{
    private static readonly string[] s_once = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "SEQUENCE", "TRANSP", "URL", "CREATED", "LAST-MODIFIED"];

    public static TheoryData<string> Queries => ["", "?lang=kk", "?lang=ru", "?status=established&from=2030-01-01"];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Lines_end_in_CRLF_and_are_folded_at_75_octets_between_characters(string query)
    {
        var bytes = await BytesAsync(query);

        var lines = Split(bytes);
        lines.ShouldAllBe(line => line.Length <= 75);
        foreach (var line in lines)
        {
            line.ShouldNotContain((byte)'\n');
            line.ShouldNotContain((byte)'\r');
            Should.NotThrow(() => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(line));
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Components_nest_and_have_what_they_must_have_once(string query)
    {
        Stack<string> open = new();
        Dictionary<string, List<string>> seen = [];
        foreach (var line in await UnfoldedAsync(query))
        {
            ContentLine().IsMatch(line).ShouldBeTrue(line);
            var (name, value) = (line[..line.AsSpan().IndexOfAny(':', ';')], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            switch (name)
            {
                case "BEGIN":
                    open.Push(value);
                    seen[value] = [];
                    break;
                case "END":
                    open.Pop().ShouldBe(value);
                    CheckComponent(value, seen[value]);
                    break;
                default:
                    seen[open.Peek()].Add(name);
                    break;
            }
        }

        open.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_calendar_without_events_still_has_a_component()
    {
        var lines = await UnfoldedAsync("?status=established&from=2030-01-01");

        lines.ShouldNotContain("BEGIN:VEVENT");
        lines.ShouldContain("BEGIN:VTIMEZONE");
        lines.ShouldContain("BEGIN:STANDARD");
    }

    [Fact]
    public async Task It_names_itself_and_says_how_often_to_come_back()
    {
        var lines = await UnfoldedAsync("?lang=ru");

        const string title = "Председательство Казахстана в Шанхайской организации сотрудничества\\, 2023-2024";
        lines.ShouldContain($"NAME:{title}");
        lines.ShouldContain($"X-WR-CALNAME:{title}");
        lines.ShouldContain("DESCRIPTION:Shanghai Cooperation Organization · Kazakhstan · 5 июля 2023 г. – июнь 2024 г.");
        lines.ShouldContain("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        lines.ShouldContain("X-PUBLISHED-TTL:PT1H");
    }

    [Fact]
    public async Task Any_text_is_read_back_as_it_was_written()
    {
        var programme = await SampleProgramme.RecordAsync(app.Client, withMilestones: false);
        const string title = "A; B, C: \\n \"quoted\" \\ BEGIN:VEVENT 🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎 Ұлттық";
        const string summary = "Line one\nLine two;\n\tand a tab, END:VCALENDAR";
        await programme.PostAsync(new JsonObject
        {
            ["id"] = "odd",
            ["kind"] = "forum",
            ["title"] = title,
            ["summary"] = summary,
            ["place"] = "Almaty; Hall 1, 2",
            ["planned"] = "2024-05-01",
        });

        var parsed = (await ParsedCalendar.OfAsync(await programme.GetAsync("calendar.ics")))["odd"];

        parsed.Summary.ShouldBe(title);
        parsed.Description.ShouldNotBeNull().ShouldStartWith(summary);
        parsed.Location.ShouldBe("Almaty; Hall 1, 2");
    }

    private static void CheckComponent(string component, List<string> names)
    {
        var once = component switch
        {
            "VEVENT" => s_once,
            "VCALENDAR" => ["PRODID", "VERSION", "NAME", "DESCRIPTION", "LAST-MODIFIED", "REFRESH-INTERVAL"],
            "VTIMEZONE" => ["TZID"],
            "STANDARD" => ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"],
            _ => throw new InvalidOperationException($"{component} has no business here."),
        };
        foreach (var name in once)
            names.Count(one => one == name).ShouldBe(1, $"{component} {name}");
    }

    private async Task<byte[]> BytesAsync(string query)
    {
        var programme = await SampleProgramme.RecordAsync(app.Client);
        return await (await programme.GetAsync("calendar.ics" + query)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<string>> UnfoldedAsync(string query) =>
        Encoding.UTF8.GetString(await BytesAsync(query)).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static List<byte[]> Split(ReadOnlySpan<byte> bytes)
    {
        List<byte[]> lines = [];
        while (bytes.IndexOf("\r\n"u8) is >= 0 and var end)
        {
            lines.Add(bytes[..end].ToArray());
            bytes = bytes[(end + 2)..];
        }

        bytes.Length.ShouldBe(0, "the last line ends too");
        return lines;
    }

    // RFC 5545, section 3.1, as far as this app writes parameters.
    [GeneratedRegex(@"\A[A-Z0-9-]+(;[A-Z-]+=[^\x00-\x1F"";:,]+)*:[^\x00-\x08\x0A-\x1F\x7F]*\z")]
    private static partial Regex ContentLine();
}
