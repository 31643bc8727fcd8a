using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EmbeddedFunctions.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Tracker.Tests.Infra.Local;

public sealed class Admin_tests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_status_says_that_the_host_runs()
    {
        await using var app = await HostedApp.Start([typeof(Routes)]);
        (await app.Http.GetFromJsonAsync<JsonElement>("admin/host/status", Cancellation)).GetProperty("state").GetString().ShouldBe("Running");
    }

    [Fact]
    public async Task Functions_are_listed_with_their_triggers()
    {
        await using var app = await HostedApp.Start([typeof(Routes)]);
        var list = await app.Http.GetFromJsonAsync<JsonElement>("admin/functions", Cancellation);
        var item = list.EnumerateArray().Single(function => function.GetProperty("name").GetString() == "ItemGet");
        item.GetProperty("invoke_url_template").GetString().ShouldBe($"{app.Address}api/items/{{id}}");
        item.GetProperty("config").GetProperty("bindings")[0].GetProperty("authLevel").GetString().ShouldBe("Anonymous");
    }

    [Theory]
    [InlineData("GET", "admin/host/ping", 200)]
    [InlineData("POST", "admin/host/ping", 200)]
    [InlineData("GET", "admin/functions/itemget", 200)]
    [InlineData("GET", "admin/functions/unknown", 404)]
    [InlineData("GET", "admin/nothing", 404)]
    public async Task A_request_is_answered_with(string method, string path, int status)
    {
        await using var app = await HostedApp.Start([typeof(Routes)]);
        ((int)(await app.Send(method, path)).StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task A_function_that_needs_a_request_is_not_run_by_hand()
    {
        var kept = new Kept();
        await using var app = await HostedApp.Start([typeof(Keeper)], compose: builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.Services.AddSingleton(kept);
        });
        var answer = await app.Send("POST", "admin/functions/SamplePost", new StringContent("""{ "input": "{}" }""", Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        // Had it run, it would have been before this one.
        await app.Send("POST", "api/sample", new StringContent("a request"));
        kept.Bodies.ShouldBe(["a request"]);
    }

    [Theory]
    [InlineData("unknown", """{ "input": "" }""", "application/json", HttpStatusCode.NotFound)]
    [InlineData("ItemGet", "", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("ItemGet", "{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("ItemGet", """{ "input": "" }""", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("ItemGet", """{ "input": "" }""", "application/json", HttpStatusCode.Accepted)]
    public async Task A_run_by_hand_takes_json(string function, string body, string type, HttpStatusCode status)
    {
        await using var app = await HostedApp.Start([typeof(Routes)]);
        (await app.Send("POST", $"admin/functions/{function}", new StringContent(body, Encoding.UTF8, type))).StatusCode.ShouldBe(status);
    }
}
