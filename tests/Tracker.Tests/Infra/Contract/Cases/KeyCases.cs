namespace Tracker.Tests.Infra.Contract.Cases;

internal static class KeyCases
{
    private static readonly Dictionary<string, string?> s_noChallenge = new() { ["WWW-Authenticate"] = null };
    private static readonly Dictionary<string, string?> s_challenge = new() { ["WWW-Authenticate"] = "Bearer" };

    public static IReadOnlyList<HostCase> All { get; } =
    [
        Opens("open", Key.None),
        Opens("open", Key.Wrong),
        Opens("open", Key.Host),
        Opens("locked", Key.Host),
        Opens("locked", Key.Function),
        Opens("locked", Key.Master),
        Opens("unsaid", Key.Host),
        Opens("unsaid", Key.Master),
        Opens("masters", Key.Master),
        Opens("systems", Key.System),
        Opens("systems", Key.Master),
        Stays("locked", Key.None),
        Stays("locked", Key.System),
        Stays("systems", Key.None),
        Stays("systems", Key.Host),
        Stays("locked", Key.Wrong),
        Stays("locked", Key.OtherFunction),
        Stays("unsaid", Key.None),
        Stays("unsaid", Key.Wrong),
        Stays("masters", Key.None),
        Stays("masters", Key.Wrong),
        Stays("masters", Key.Host),
        Stays("masters", Key.System),
        ByQuery("The host's", Key.Host, "locked", 200),
        ByQuery("The function's own", Key.Function, "locked", 200),
        ByQuery("The master", Key.Master, "masters", 200),
        ByQuery("A wrong", Key.Wrong, "locked", 401),
        new("A wrong header goes before a right code", "GET api/locked?code={key}") { Key = Key.Host, Headers = new Dictionary<string, string> { ["x-functions-key"] = "wrong" }, Status = 401 },
        new("A right header goes before a wrong code", "GET api/locked?code=wrong") { Key = Key.Host, Body = "locked" },
        new("An unknown route is 404 without a key", "GET api/nothing") { Key = Key.None, Status = 404 },
        new("A ping asks for no key", "GET admin/host/ping") { Key = Key.None },
        .. from path in (string[])["host/status", "functions", "functions/Open"]
           from refusal in (HostCase[])
           [
               new($"/admin/{path} asks for a key", $"GET admin/{path}") { Key = Key.None, Status = 401, Answers = s_challenge },
               new($"/admin/{path} forbids the host's key", $"GET admin/{path}") { Key = Key.Host, Status = 403 },
               new($"/admin/{path} takes a function's key for none", $"GET admin/{path}") { Key = Key.Function, Status = 401, Answers = s_challenge },
               new($"/admin/{path} opens to the master key", $"GET admin/{path}") { Key = Key.Master },
           ]
           select refusal,
        new("A run by hand asks for a key", "POST admin/functions/ByHand") { Key = Key.None, Content = """{ "input": "" }""", Status = 401 },
        new("A run by hand is forbidden to the host's key", "POST admin/functions/ByHand") { Key = Key.Host, Content = """{ "input": "" }""", Status = 403 },
    ];

    private static HostCase Opens(string function, Key key) => new($"{function} opens to the key: {key}", $"GET api/{function}") { Key = key, Body = function };

    private static HostCase Stays(string function, Key key) =>
        new($"{function} stays shut to the key: {key}", $"GET api/{function}") { Key = key, Status = 401, Body = "", Answers = s_noChallenge };

    private static HostCase ByQuery(string name, Key key, string function, int status) =>
        new($"{name} key in the query is {status} for {function}", $"GET api/{function}?code={{key}}") { Key = key, Headers = BindingCases.WithoutKey, Status = status };
}
