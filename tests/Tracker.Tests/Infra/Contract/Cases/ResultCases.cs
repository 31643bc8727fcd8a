namespace Tracker.Tests.Infra.Contract.Cases;

internal static class ResultCases
{
    public static IReadOnlyList<HostCase> All { get; } =
    [
        new("A JSON result is chunked", "GET api/json") { Framing = Framing.Chunked, AnswerType = "application/json; charset=utf-8" },
        new("A context in the resolver chain gives its enums, its ignore condition does not count", "GET api/json") { BodyHas = "\"Monday\"", Body = """{"weekday":"Monday","name":null}""" },
        new("A problem is chunked and has no charset", "GET api/problem") { Status = 422, Framing = Framing.Chunked, AnswerType = "application/problem+json", BodyHas = "\"why\"" },
        new("Text has its length", "GET api/text") { Framing = Framing.Length, Body = "текст" },
        new("A task of a result", "GET api/textlater") { Framing = Framing.Length, Body = "later" },
        new("Bytes have their length", "GET api/bytes") { Framing = Framing.Length, AnswerType = "application/octet-stream", Answers = new Dictionary<string, string?> { ["Content-Length"] = "4" } },
        new("A file has its length", "GET api/file") { Framing = Framing.Length, BodyHas = "routePrefix" },
        new("A seekable stream has its length", "GET api/seekable") { Framing = Framing.Length, Answers = new Dictionary<string, string?> { ["Content-Length"] = "4" } },
        new("A union gives its first result", "GET api/either/true") { Status = 204 },
        new("A union gives its second result", "GET api/either/false") { Status = 404, Body = "\"none\"" },
        new("204 has neither body nor length", "GET api/either/true") { Status = 204, Framing = Framing.Nothing },
        new("304 has neither body nor length", "GET api/pass/304") { Status = 304, Framing = Framing.Nothing },
        new("An action result", "GET api/action") { Status = 202, Body = "action" },
        new("A task of an action result", "GET api/actionlater") { Status = 409 },
        new("An object is lost", "GET api/poco") { Body = "" },
        new("A task of an object is lost", "GET api/pocolater") { Body = "" },
        new("A string is lost", "GET api/string") { Body = "" },
        new("A void function answers 200", "GET api/void") { Body = "" },
        new("A task without a result answers 200", "GET api/voidlater") { Body = "" },
        new("Null answers 200", "GET api/null") { Body = "" },
        new("Writing to the response works", "GET api/written") { Status = 203, Body = "written" },
        new("An exception is an empty 500", "GET api/throws") { Status = 500, Body = "" },
        new("A bad request's exception is an empty 500 too, whatever its status", "GET api/throwsbadrequest") { Status = 500, Body = "" },
        new("Middleware has the original exception", "GET api/guardedthrows") { Status = 418, BodyHas = "NotSupportedException" },
        new("A result that middleware sets reaches the client unchanged", "GET api/guardedthrows") { Status = 418, AnswerType = "application/problem+json" },
        new("Middleware is one object for all requests", "GET api/guardedcount") { After = new("", "GET api/guardedcount"), Body = "the same" },
        new("Middleware that was added too early leaves an empty 200", "GET api/earlythrows") { Body = "" },
        new("An exception in a stream's callback bypasses middleware", "GET api/guardedstream") { Status = 500 },
        new("An exception after the first byte cuts the connection", "GET api/guardedstreamlater/{id}") { Cut = true },
        new("206 passes", "GET api/part") { Status = 206, Headers = Range, Body = "234", Answers = new Dictionary<string, string?> { ["Content-Range"] = "bytes 2-4/10" } },
        new("A body that the function compressed passes as it is", "GET api/compressed") { Framing = Framing.Length, Answers = new Dictionary<string, string?> { ["Content-Encoding"] = "gzip", ["Content-Length"] = "20" } },
        new("The host does not compress", "GET api/long") { Headers = new Dictionary<string, string> { ["Accept-Encoding"] = "gzip, br" }, Answers = new Dictionary<string, string?> { ["Content-Encoding"] = null, ["Content-Length"] = "10000" } },
        .. Passing(412, 428, 429, 503),
        .. from header in PassingHeaders
           select new HostCase($"{header.Key} passes on 200", "GET api/pass/200") { Answers = new Dictionary<string, string?> { [header.Key] = header.Value } },
        new("ETag passes on 304", "GET api/pass/304") { Status = 304, Answers = new Dictionary<string, string?> { ["ETag"] = "\"1-ab\"" } },
        new("Location passes on 201", "GET api/pass/201") { Status = 201, Answers = new Dictionary<string, string?> { ["Location"] = "/api/elsewhere" } },
    ];

    private static Dictionary<string, string> Range => new() { ["Range"] = "bytes=2-4" };

    private static IEnumerable<KeyValuePair<string, string>> PassingHeaders => new Dictionary<string, string>
    {
        ["ETag"] = "\"1-ab\"",
        ["Link"] = "</next>; rel=\"next\"",
        ["Location"] = "/api/elsewhere",
        ["Vary"] = "Accept-Language",
        ["Retry-After"] = "7",
    };

    private static IEnumerable<HostCase> Passing(params IEnumerable<int> statuses) =>
        from status in statuses
        select new HostCase($"{status} passes with its Retry-After", $"GET api/pass/{status}") { Status = status, Answers = new Dictionary<string, string?> { ["Retry-After"] = "7" } };
}
