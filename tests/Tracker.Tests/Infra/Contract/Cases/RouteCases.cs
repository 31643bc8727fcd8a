namespace Tracker.Tests.Infra.Contract.Cases;

internal static class RouteCases
{
    public static IReadOnlyList<HostCase> All { get; } =
    [
        new("The prefix goes before a route", "GET api/items/7") { Body = "ItemGet" },
        Missing("Nothing answers without the prefix", "GET items/7"),
        new("The first function by name hides a more literal one", "GET api/items/summary") { Body = "ItemGet" },
        new("A literal segment wins by its function's name", "GET api/items/total") { Body = "AItemsTotal" },
        new("The order of names ignores case", "GET api/items/all") { Body = "aItemsAll" },
        new("Functions share a route by their methods", "PUT api/items/7") { Body = "ItemPut" },
        new("The hidden function's path still has other methods", "PUT api/items/summary") { Body = "ItemPut" },
        new("A function without a route is reached by its name", "GET api/open") { Body = "open" },
        new("A path ignores case", "GET API/Items/7") { Body = "ItemGet" },
        new("A name as a route ignores case", "GET api/OPEN") { Body = "open" },
        new("A trailing slash is accepted", "GET api/items/7/") { Body = "ItemGet" },
        new("A regular expression ignores case", "GET api/slugs/ABC") { Body = "ABC" },
        new("An integer's constraint lets a number in", "GET api/integers/12") { Body = "12" },
        new("A catch-all takes the rest of the path", "GET api/files/a/b/c") { Body = "a/b/c" },
        new("A catch-all takes nothing as well", "GET api/files") { Body = "" },
        new("An optional parameter with a constraint may be absent", "GET api/edge") { Body = "edge" },
        Missing("An optional parameter whose constraint fails", "GET api/edge/more"),
        new("%2F stays in a value", "GET api/values/a%2Fb") { Body = "a%2Fb" },
        new("UTF-8 is decoded", "GET api/values/%D0%95%D0%9E") { Body = "ЕО" },
        new("A space is decoded", "GET api/values/a%20b") { Body = "a b" },
        new("A declared HEAD is answered", "HEAD api/declared") { Status = 204, Answers = new Dictionary<string, string?> { ["X-Method"] = "HEAD" } },
        new("A declared OPTIONS is answered", "OPTIONS api/declared") { Status = 204, Answers = new Dictionary<string, string?> { ["X-Method"] = "OPTIONS" } },
        Missing("An unknown route", "GET api/nothing"),
        Missing("A route with more behind it", "GET api/items/7/more"),
        Missing("The prefix alone", "GET api"),
        Missing("A method that no function of the route has", "POST api/items/7"),
        Missing("PATCH that no function of the route has", "PATCH api/items/7"),
        Missing("HEAD that is not declared", "HEAD api/items/7"),
        Missing("OPTIONS that is not declared", "OPTIONS api/items/7"),
        Missing("A constraint that fails", "GET api/integers/twelve"),
        Missing("A regular expression that fails", "GET api/slugs/a1"),
        Missing("Two slashes at the prefix", "GET api//items/7"),
        Missing("Two slashes within a path", "GET api/items//7"),
        new("The root is the host's home page", "GET ") { BodyHas = "<html", AnswerType = "text/html" },
        new("The home page can be turned off", "GET ") { Setup = Setup.Varied, Status = 204, Body = "" },
        new("The prefix may be empty", "GET items/7") { Setup = Setup.Varied, Body = "ItemGet" },
        new("An empty prefix keeps the order of names", "GET items/total") { Setup = Setup.Varied, Body = "AItemsTotal" },
        Missing("With an empty prefix the usual one is none", "GET api/items/7") with { Setup = Setup.Varied },
    ];

    private static HostCase Missing(string fact, string request) => new($"{fact} is 404 without a word", request)
    {
        Status = 404,
        Body = "",
        Answers = new Dictionary<string, string?> { ["Allow"] = null },
    };
}
