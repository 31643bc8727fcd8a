using System.Net;
using EmbeddedFunctions;
using EmbeddedFunctions.Keys;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Tracker.Tests.Infra.Local;

public sealed class Keys_tests
{
    [Theory]
    [InlineData("open", "none", 200)]
    [InlineData("open", "wrong", 200)]
    [InlineData("function", "none", 401)]
    [InlineData("function", "wrong", 401)]
    [InlineData("function", "host", 200)]
    [InlineData("function", "own", 200)]
    [InlineData("function", "other", 401)]
    [InlineData("function", "master", 200)]
    [InlineData("unsaid", "none", 401)]
    [InlineData("unsaid", "host", 200)]
    [InlineData("master", "host", 401)]
    [InlineData("master", "master", 200)]
    public async Task A_function_opens_to_the_keys_of_its_level(string function, string key, int status)
    {
        await using var app = await HostedApp.Start([typeof(Doors)], with: options => options with { EnableAuth = true });
        var value = Value(app, key);
        app.Http.DefaultRequestHeaders.Add("x-functions-key", value);
        var byHeader = await app.Send("GET", $"api/{function}");
        ((int)byHeader.StatusCode).ShouldBe(status);
        byHeader.Headers.WwwAuthenticate.ShouldBeEmpty();
        app.Http.DefaultRequestHeaders.Clear();
        ((int)(await app.Send("GET", $"api/{function}?code={value}")).StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("none", 401)]
    [InlineData("host", 403)]
    [InlineData("own", 401)]
    [InlineData("master", 200)]
    public async Task The_admin_endpoints_open_to_the_master_key_only(string key, int status)
    {
        await using var app = await HostedApp.Start([typeof(Doors)], with: options => options with { EnableAuth = true });
        app.Http.DefaultRequestHeaders.Add("x-functions-key", Value(app, key));
        var response = await app.Send("GET", "admin/functions");
        ((int)response.StatusCode).ShouldBe(status);
        response.Headers.WwwAuthenticate.ToString().ShouldBe(status == 401 ? "Bearer" : "");
    }

    [Fact]
    public async Task The_header_goes_before_the_query()
    {
        await using var app = await HostedApp.Start([typeof(Doors)], with: options => options with { EnableAuth = true });
        app.Http.DefaultRequestHeaders.Add("x-functions-key", "wrong");
        (await app.Send("GET", $"api/function?code={Value(app, "host")}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Without_auth_no_key_is_asked_for()
    {
        await using var app = await HostedApp.Start([typeof(Doors)]);
        (await app.Send("GET", "api/master")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Send("GET", "admin/host/status")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_are_made_once()
    {
        var folder = Directory.CreateTempSubdirectory("keys-").FullName;
        var first = await KeyFile.Open(folder, ["A"]);
        var second = await KeyFile.Open(folder, ["A", "B"]);
        Directory.Delete(folder, recursive: true);
        (second.Master, second.Host, second.Functions["A"]).ShouldBe((first.Master, first.Host, first.Functions["A"]));
        new[] { second.Master, second.Host, second.Functions["A"], second.Functions["B"] }.ShouldBeUnique();
    }

    [Fact]
    public async Task Two_apps_on_one_folder_keep_each_others_keys()
    {
        var folder = Directory.CreateTempSubdirectory("keys-").FullName;
        var first = await KeyFile.Open(folder, ["A"]);
        var other = await KeyFile.Open(folder, ["B"]);
        var again = await KeyFile.Open(folder, ["A"]);
        Directory.Delete(folder, recursive: true);
        other.Functions.Keys.ShouldBe(["B"]);
        (again.Master, again.Functions["A"]).ShouldBe((first.Master, first.Functions["A"]));
    }

    private static string Value(HostedApp app, string key)
    {
        var keys = app.Services.GetRequiredService<KeyRing>().Keys!;
        return key switch
        {
            "host" => keys.Host,
            "master" => keys.Master,
            "own" => keys.Functions["Function"],
            "other" => keys.Functions["Open"],
            "wrong" => "nonsense",
            _ => "",
        };
    }
}

/// <summary>A function of each level.</summary>
public static class Doors
{
    [Function("Open")]
    public static IResult Open([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => TypedResults.Ok();

    [Function("Function")]
    public static IResult Function([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => TypedResults.Ok();

    [Function("Unsaid")]
    public static IResult Unsaid([HttpTrigger("get")] HttpRequest request) => TypedResults.Ok();

    [Function("Master")]
    public static IResult Master([HttpTrigger(AuthorizationLevel.Admin, "get")] HttpRequest request) => TypedResults.Ok();
}
