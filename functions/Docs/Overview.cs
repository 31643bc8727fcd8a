namespace Tracker.Docs;

/// <summary>What holds for the whole API.</summary>
internal static class Overview
{
    public const string Summary = "What an international programme promised, and what became of it.";

    public static readonly string Text = Joined("""
        Tracker records the milestones of international programmes: forums, summits, strategies, agreements. It answers what is due, what is late, what
        moved and why; what was decided, and on what evidence; what was known on a given day, and what has changed since.

        Every accepted change is an event of its programme's log, numbered 1, 2, 3, ... without gaps. The number is `seq`: it orders changes, and ETags,
        `asOf` and `changes` go by it. A read is as fresh as storage.

        JSON is UTF-8 in camel case. Absent members are left out, never null. Instants are RFC 3339 in UTC. Ids are lower-case letters, digits and hyphens, at
        most 80, beginning with a letter or digit. Unknown members and parameters are refused by name.

        A date is as exact as it is known: a year `2024`, a quarter `2024-Q3`, a month `2024-06`, a day `2024-07-04`, or two of them as
        `2024-07-03/2024-07-04`. A date that is not known is left out.

        `title`, `summary` and `place` are a string in the programme's default language, or a map of language tags (BCP 47). They read as they were written;
        with `lang` as one string.

        Reads have a strong ETag, and answer If-None-Match with 304. Writes honour If-Match, which compares the number in the ETag.

        Failures are problem details (RFC 9457). Their `code` is for programs, their `detail` says what to do next. The host itself answers 401, and 404 for
        unknown routes and methods, with an empty body.
        """);

    /// <summary>Features in reading order, by the folders that they live in.</summary>
    public static readonly IReadOnlyList<(string Name, string Description)> Features =
    [
        ("Programmes", "What is tracked as a whole: a chairmanship, a presidency, a strategy."),
        ("Milestones", "Forums, summits, strategies, agreements: what was promised, and what became of it."),
        ("Initiatives", "Threads of work under a priority, with the state that follows from their milestones."),
        ("Indicators", "Figures that are followed over time: baseline, target, observations."),
        ("History", "What happened, in order; what changed between two points."),
        ("Digests", "Status reports over windows of the log."),
        ("Subscriptions", "Webhooks that digests are sent to."),
        ("Feeds", "The same as other programs read it: calendar, feed reader."),
        ("Import", "Many milestones at once, or a whole programme."),
        ("Export", "A whole programme as a file, milestones as a table."),
        ("Board", "The timeline page for people."),
        ("Links", "Read-only links for people and programs that cannot send a key, and what they open."),
        ("Start", "Where to begin."),
        ("Docs", "This description."),
        ("Health", "Whether the app lives."),
        ("Assets", "Scripts and styles of the pages."),
    ];

    /// <summary>Paragraphs, each as one line.</summary>
    public static string Joined(string text) =>
        string.Join("\n\n", text.Split("\n\n").Select(paragraph => string.Join(' ', paragraph.Split('\n', StringSplitOptions.TrimEntries))));
}
