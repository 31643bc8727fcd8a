using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Tracker.Assets;
using Tracker.Http;

namespace Tracker.Start;

/// <summary>Where to go from the address of the API itself. It holds no data: what programmes there are, its script asks for, with the caller's key.</summary>
internal sealed class StartFunctions(AssetFiles assets)
{
    // The host takes an empty route for none and serves the function under its name; "/" breaks the host where the prefix is empty. A
    // parameter that may be missing and can only be empty fits the prefix alone, on both hosts.
    [Function("Start")]
    public IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{start:maxlength(0)?}")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.Vary = HeaderNames.Accept;
        return WantsPage(request) ? Page(request) : Links(request);
    }

    private Page Page(HttpRequest request) => Assets.Page.Of(
        "start.html",
        ("icon", PublicAddress.Relative(request, $"/assets/{assets.NameOf("icon.svg")}")),
        ("style", PublicAddress.Relative(request, $"/assets/{assets.NameOf("start.css")}")),
        ("script", PublicAddress.Relative(request, $"/assets/{assets.NameOf("start.js")}")),
        ("docs", PublicAddress.Relative(request, "/docs")),
        ("openapi", PublicAddress.Relative(request, "/openapi.json")),
        ("health", PublicAddress.Relative(request, "/health")));

    private static IResult Links(HttpRequest request)
    {
        JsonObject links = [];
        foreach (var (name, path) in ((string, string)[])[("programmes", "/programmes"), ("docs", "/docs"), ("openapi", "/openapi.json"), ("health", "/health")])
            links[name] = PublicAddress.Absolute(request, path);
        return JsonOutput.Of(new JsonObject { ["name"] = "Tracker", ["links"] = links }, TrackerJson.Readable.JsonObject);
    }

    private static bool WantsPage(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && type.Quality is null or > 0);
}
