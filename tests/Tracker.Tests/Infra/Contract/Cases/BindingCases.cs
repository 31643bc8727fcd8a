namespace Tracker.Tests.Infra.Contract.Cases;

internal static class BindingCases
{
    private const string Id = "7f1c1ba5-7d9a-4a4f-8f43-0c3a4a1d1f5e";

    public static IReadOnlyList<HostCase> All { get; } =
    [
        new("A parameter comes from the route", "GET api/plain/a") { Body = "a|" },
        new("A parameter comes from the query", "GET api/plain?id=q") { Body = "q|" },
        new("A query's name ignores case", "GET api/plain?ID=q") { Body = "q|" },
        new("A parameter comes from the body's property", "POST api/plain/a") { Content = """{ "name": "b" }""", Body = "a|b" },
        new("A body's property ignores case", "POST api/plain/a") { Content = """{ "NAME": "b" }""", Body = "a|b" },
        new("The route goes before the query", "GET api/plain/route?id=query") { Body = "route|" },
        new("The query goes before the body", "POST api/plain/a?name=query") { Content = """{ "name": "body" }""", Body = "a|query" },
        new("What is nowhere is null", "GET api/plain") { Body = "|" },
        new("A number from the route", "GET api/number/5") { Body = "5" },
        new("A number from the query", "GET api/number?n=-7") { Body = "-7" },
        new("A number that is nowhere is null", "GET api/number") { Body = "" },
        new("An empty number is 500", "GET api/number?n=") { Status = 500, Body = "" },
        new("A GUID from the route", $"GET api/identifier/{Id}") { Body = Id },
        new("A GUID from the query", $"GET api/identifier?g={Id}") { Body = Id },
        new("A DateOnly is 500", "GET api/date?day=2024-02-12") { Status = 500, Body = "" },
        new("The name of an enum's value is 500", "GET api/weekday?day=Monday") { Status = 500, Body = "" },
        new("A whole body is read with MVC's options", "POST api/guardedbody") { Content = """{ "weekday": "Monday", "NAME": "n" }""", Body = "Monday|n" },
        new("A malformed whole body is an InvalidOperationException", "POST api/guardedbody") { Content = "{", Status = 418, BodyHas = "InvalidOperationException" },
        new("ReadFromJsonAsync reads JSON", "POST api/guardedread") { Content = """{ "weekday": "Monday", "name": "n" }""", Body = "n" },
        new("ReadFromJsonAsync throws a JsonException on malformed JSON", "POST api/guardedread") { Content = "{", Status = 418, BodyHas = "JsonException" },
        new("ReadFromJsonAsync throws an InvalidOperationException on another content type", "POST api/guardedread") { Content = "{}", ContentType = "text/plain", Status = 418, BodyHas = "InvalidOperationException" },
        new("The context knows function, request and services", "GET api/context") { Body = "Context|True|True" },
        new("The function sees the original Host", "GET api/seen") { Body = "{host}||" },
        new("The function sees the header's key", "GET api/seen") { Key = Key.Host, Body = "{host}|{key}|" },
        new("The function sees the query's key", "GET api/seen?code={key}") { Key = Key.Host, Headers = WithoutKey, Body = "{host}||{key}" },
    ];

    internal static Dictionary<string, string> WithoutKey => new() { ["x-functions-key"] = "" };
}
