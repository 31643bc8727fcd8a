using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Tracker.Http;

namespace Tracker.Assets;

/// <summary>The pages' scripts and styles. Their names change with their content, so that who has one never asks again.</summary>
internal sealed class AssetFunctions(AssetFiles files)
{
    [Function("AssetGet")]
    public IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assets/{name}")] HttpRequest request, string name)
    {
        if (files.Find(name) is not { } asset)
            return Problems.NotFound("There is no such asset. Load the page again: it names those that there are.");
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        return asset.In(Asset.EncodingFor(request), request.HttpContext.Response);
    }
}
