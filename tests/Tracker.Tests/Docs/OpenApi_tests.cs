using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tracker.Docs;
using Tracker.Docs.Routes;
using Tracker.Tests.Node;

namespace Tracker.Tests.Docs;

public sealed class OpenApi_tests(AppFixture app)
{
    private static JsonObject Document => Contract.OfApp.Document;

    [Fact]
    public void Every_function_has_a_description_and_every_description_a_function()
    {
        Endpoint.All.Keys.Except(RouteDocs.All.Keys).ShouldBeEmpty("functions without a RouteDoc in functions/Docs/Routes");
        RouteDocs.All.Keys.Except(Endpoint.All.Keys).ShouldBeEmpty("RouteDocs whose function is gone");
        Endpoint.All.Values.Select(endpoint => endpoint.Feature).Except(Overview.Features.Select(feature => feature.Name)).ShouldBeEmpty("features without words in Overview");
    }

    [Fact]
    public async Task Spectral_finds_nothing_to_complain_about()
    {
        var folder = Directory.CreateTempSubdirectory("openapi-").FullName;
        try
        {
            var (document, rules) = (Path.Combine(folder, "openapi.json"), Path.Combine(folder, "rules.json"));
            await File.WriteAllTextAsync(document, Document.ToJsonString(), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(rules, """{ "extends": ["spectral:oas"] }""", TestContext.Current.CancellationToken);

            var (exit, output, errors) = await NodeTools.CommandAsync("spectral", "lint", document, "--ruleset", rules, "--fail-severity", "warn");

            exit.ShouldBe(0, output + errors);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task It_is_served_to_anybody_and_once()
    {
        var answer = await app.Client.GetAsync("openapi.json", TestContext.Current.CancellationToken);
        var served = (JsonObject)JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        using HttpRequestMessage again = new(HttpMethod.Get, "openapi.json") { Headers = { { "If-None-Match", answer.Headers.ETag!.ToString() } } };

        ((string)served["openapi"]!).ShouldStartWith("3.1");
        served["servers"]![0]!["url"]!.ToString().ShouldBe("/api");
        JsonNode.DeepEquals(served, Document).ShouldBeTrue();
        (await app.Client.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public void What_the_code_says_to_its_readers_is_said_to_callers()
    {
        var milestone = Document["components"]!["schemas"]!["MilestoneRead"]!["properties"]!;

        ((string?)milestone["overdue"]!["description"]).ShouldBe("Open although its latest day has passed in the programme's time zone.");
        ((string?)Document["components"]!["schemas"]!["Source"]!["properties"]!["archive"]!["description"]).ShouldBe("Where a copy is kept.");
    }

    [Fact]
    public void Examples_are_as_their_schemas_have_them()
    {
        var examples = 0;
        foreach (var (where, content) in Contents())
        {
            if (content["example"] is not { } example)
                continue;
            examples++;
            Contract.OfApp.Mistake(content["schema"]!.AsObject(), JsonSerializer.SerializeToElement(example)).ShouldBeNull(where);
        }

        examples.ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task Query_parameters_are_those_that_the_app_takes()
    {
        foreach (var (path, operations) in Document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject().Where(one => one.Key is "get" or "delete" && one.Value!["responses"]!["400"] is not null))
            {
                var described = (operation!["parameters"]?.AsArray() ?? []).Where(one => (string?)one!["in"] == "query").Select(one => (string)one!["name"]!);

                var taken = await TakenAsync(method, path);

                taken?.ShouldBe(described, ignoreOrder: true, $"{method} {path}");
            }
        }
    }

    // The app says itself what it takes. By a link nothing is read that does not open.
    private async Task<IReadOnlyList<string>?> TakenAsync(string method, string path)
    {
        var address = path.Replace("{programme}", "nobody", StringComparison.Ordinal).Replace("{id}", "nothing", StringComparison.Ordinal)
            .Replace("{slot}", "2024-02-19", StringComparison.Ordinal).TrimStart('/');
        if (address.Contains('{', StringComparison.Ordinal))
            return null;
        using HttpRequestMessage request = new(new HttpMethod(method), $"{address}?never-known=1");
        using var answer = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, address);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var message = (string)problem["errors"]!["never-known"]![0]!;
        return message.Contains(": ", StringComparison.Ordinal) ? message.Split(": ")[1].TrimEnd('.').Split(", ") : [];
    }

    private static IEnumerable<(string Where, JsonObject Content)> Contents() =>
        from path in Document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        from content in Of(operation.Value!["requestBody"]).Concat(operation.Value!["responses"]!.AsObject().SelectMany(response => Of(response.Value)))
        select ($"{operation.Key} {path.Key} {content.Key}", content.Value!.AsObject());

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Of(JsonNode? holder) => holder?["content"]?.AsObject() ?? [];
}
