namespace Tracker.Tests.Infra.Contract.Cases;

/// <summary>What can be seen of timers while one waits; what takes hours is tried on the embedded host's clock.</summary>
internal static class TimerCases
{
    public static IReadOnlyList<HostCase> All { get; } =
    [
        new("RunOnStartup runs at the start", "GET api/notes/AtStart") { BodyHas = "in time", Eventually = true },
        new("RunOnStartup without a monitor has no status", "GET api/notes/AtStartUnmonitored") { Body = "in time, no status", Eventually = true },
        new("A timer more often than once a minute has no status", "GET api/notes/Often") { BodyHas = "in time, no status", Eventually = true },
        new("Runs follow each other", "GET api/notes/Often") { BodyHas = "in time, no status\nin time, no status", Eventually = true },
        new("A time span is a schedule", "GET api/notes/BySpan") { BodyHas = "in time", Eventually = true },
        ByHand("A run by hand is in time and has a status, from a schedule in a setting", "ByHand", "in time, next 01-01 00:00:00"),
        ByHand("Five fields have no seconds", "InFiveFields", "in time, next 01-01 00:00:00"),
        ByHand("Six fields have seconds", "InSixFields", "in time, next 01-01 00:00:30"),
        ByHand("A timer that fails has run", "FailingTimer", "in time"),
        new("Schedules are in UTC, whatever WEBSITE_TIME_ZONE says", "GET notes/Hourly")
        {
            Setup = Setup.Varied,
            After = new("", "POST admin/functions/Hourly") { Content = """{ "input": "" }""" },
            BodyHas = "due within the hour",
            Eventually = true,
        },
        new("So are those of a year", "GET notes/ByHand")
        {
            Setup = Setup.Varied,
            After = new("", "POST admin/functions/ByHand") { Content = """{ "input": "" }""" },
            BodyHas = "in time, next 01-01 00:00:00",
            Eventually = true,
        },
        Off("A setting's name with two underscores is none and turns its function off", "Unresolved"),
        Off("A bad schedule turns its function off", "Nonsense"),
        new("Timers that are off leave the others on", "GET api/notes/AtStart") { BodyHas = "in time", Eventually = true, After = new("", "GET api/notes/Nonsense") },
    ];

    private static HostCase ByHand(string fact, string function, string note) => new(fact, $"GET api/notes/{function}")
    {
        After = new("", $"POST admin/functions/{function}") { Content = """{ "input": "" }""" },
        BodyHas = note,
        Eventually = true,
    };

    /// <summary>It would run at the start, as another has by then.</summary>
    private static HostCase Off(string fact, string function) => new(fact, $"GET api/notes/{function}")
    {
        After = new("", "GET api/notes/AtStart") { BodyHas = "in time", Eventually = true },
        Body = "",
    };
}
