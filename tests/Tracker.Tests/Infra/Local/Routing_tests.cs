using System.Net;
using EmbeddedFunctions.Start;

namespace Tracker.Tests.Infra.Local;

public sealed class Routing_tests
{
    [Theory]
    [InlineData("GET", "api/items/summary", "ItemGet summary")]
    [InlineData("GET", "api/items/all", "aItemsAll")]
    [InlineData("PUT", "api/items/all", "ItemPut all")]
    [InlineData("GET", "API/Items/7/", "ItemGet 7")]
    [InlineData("GET", "api/items/%D0%95%D0%9E", "ItemGet ЕО")]
    [InlineData("GET", "api/items/a%2Fb", "ItemGet a%2Fb")]
    [InlineData("GET", "api/numbers/12", "Constrained 12")]
    [InlineData("GET", "api/slugs/ABC", "Slug ABC")]
    [InlineData("GET", "api/files/a/b/c", "Files a/b/c")]
    [InlineData("GET", "api/optional", "Optional ")]
    [InlineData("GET", "api/optional/x", "Optional x")]
    [InlineData("GET", "api/byitsname", "ByItsName GET")]
    [InlineData("DELETE", "api/byitsname", "ByItsName DELETE")]
    public async Task The_first_function_by_name_whose_route_fits_answers(string method, string path, string answer)
    {
        await using var app = await HostedApp.Start([typeof(Routes)]);
        var response = await app.Send(method, path);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(answer);
    }

    [Theory]
    [InlineData("GET", "api/nothing")]
    [InlineData("GET", "items/7")]
    [InlineData("POST", "api/items/7")]
    [InlineData("HEAD", "api/items/7")]
    [InlineData("OPTIONS", "api/items/7")]
    [InlineData("GET", "api//items/7")]
    [InlineData("GET", "api/items//7")]
    [InlineData("GET", "api/numbers/twelve")]
    [InlineData("GET", "api/slugs/a1")]
    public async Task What_fits_no_route_is_404_without_a_word(string method, string path)
    {
        await using var app = await HostedApp.Start([typeof(Routes)]);
        var response = await app.Send(method, app.Address + path);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.Allow.ShouldBeEmpty();
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "" } } }""", "items/7")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "v1/data" } } }""", "v1/data/items/7")]
    public async Task The_prefix_is_that_of_host_json(string hostJson, string path)
    {
        await using var app = await HostedApp.Start([typeof(Routes)], hostJson);
        (await app.Http.GetStringAsync(path, TestContext.Current.CancellationToken)).ShouldBe("ItemGet 7");
    }

    [Theory]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "v1" } } }""", "v2")]
    [InlineData("{}", "")]
    public async Task A_prefix_that_only_the_host_would_know_is_refused(string hostJson, string prefix) =>
        (await Should.ThrowAsync<StartException>(() => Prefixed(hostJson, prefix))).Message.ShouldContain($"with '{prefix}'");

    [Theory]
    [InlineData("{}", "api")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "api" } } }""", "/api/")]
    public async Task A_setting_may_repeat_the_prefix(string hostJson, string prefix)
    {
        await using var app = await Prefixed(hostJson, prefix);
        (await app.Http.GetStringAsync("api/items/7", TestContext.Current.CancellationToken)).ShouldBe("ItemGet 7");
    }

    [Fact]
    public async Task The_root_is_the_hosts_home_page()
    {
        await using var app = await HostedApp.Start([typeof(Routes)]);
        var response = await app.Send("GET", "/");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    [Fact]
    public async Task The_home_page_is_204_when_it_is_turned_off()
    {
        await using var app = await HostedApp.Start(
            [typeof(Routes)],
            with: options => options with { Settings = new Dictionary<string, string?> { ["AzureWebJobsDisableHomepage"] = "true" } });
        (await app.Send("GET", "/")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_function_that_a_setting_disables_is_404()
    {
        await using var app = await HostedApp.Start(
            [typeof(Routes)],
            with: options => options with { Settings = new Dictionary<string, string?> { ["AzureWebJobs.Files.Disabled"] = "true" } });
        (await app.Send("GET", "api/files/a")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<HostedApp> Prefixed(string hostJson, string prefix) => HostedApp.Start(
        [typeof(Routes)],
        hostJson,
        options => options with { Settings = new Dictionary<string, string?> { ["AzureFunctionsJobHost__extensions__http__routePrefix"] = prefix } });
}
