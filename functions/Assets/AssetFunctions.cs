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
        var (content, encoding) = Encoded(asset, request);
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        return TypedResults.Bytes(content, asset.ContentType);
    }

    private static (byte[] Content, string? Encoding) Encoded(Asset asset, HttpRequest request)
    {
        return Takes("br") ? (asset.Brotli, "br") : Takes("gzip") ? (asset.Gzip, "gzip") : (asset.Plain, null);

        bool Takes(string encoding) =>
            StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted)
            && accepted.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is null or > 0);
    }
}
