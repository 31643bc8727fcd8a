namespace Tracker.Tests.Infra.Contract.Cases;

internal static class BodyCases
{
    private const int Beyond = 30_000_001;

    public static IReadOnlyList<HostCase> All { get; } =
    [
        new("A body with a length arrives", "POST api/size") { ContentSize = 100_000, Body = "100000" },
        new("A chunked body arrives", "POST api/size") { ContentSize = 100_000, SendChunked = true, Body = "100000" },
        new("An empty body arrives", "POST api/size") { ContentSize = 0, Body = "0" },
        new("The app's server takes 30,000,000 bytes", "POST api/size") { ContentSize = Beyond - 1, Body = "30000000" },
        new("The app's server throws at the next byte", "GET api/notes/{id}")
        {
            // What the client is told may be lost: a reply that leaves most of a body unread can turn into a 500.
            After = new("", "POST api/measure/{id}") { ContentSize = Beyond, Refused = true },
            Body = "BadHttpRequestException",
            Eventually = true,
        },
        new("Beyond the app's limit an unguarded function is 500", "POST api/size") { ContentSize = Beyond, Status = 500 },
        new("Nor does a chunked body pass that limit", "POST api/size") { ContentSize = Beyond, SendChunked = true, Refused = true },
        new("The app may lift its server's limit", "POST size") { Setup = Setup.Varied, ContentSize = Beyond, Body = "30000001" },
        new("The host has its own limit of 100 MiB", "POST size") { Setup = Setup.Varied, ContentSize = 101 * 1024 * 1024, Refused = true },
        new("The host's limit holds for chunked bodies too", "POST size") { Setup = Setup.Varied, ContentSize = 101 * 1024 * 1024, SendChunked = true, Refused = true },
    ];
}
