using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Tracker.Assets;
using Tracker.Docs.Page;
using Tracker.Http;

namespace Tracker.Docs;

/// <summary>What the API is, for programs and for people. It holds no data, so anybody may read it.</summary>
internal sealed class DocsFunctions(ApiDocs docs)
{
    [Function("OpenApi")]
    public IResult OpenApi([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "openapi.json")] HttpRequest request)
    {
        var server = PublicAddress.Relative(request, "");
        return Answer(request, "openapi", () => docs.OpenApi(server));
    }

    [Function("Docs")]
    public IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "docs")] HttpRequest request)
    {
        var server = PublicAddress.Relative(request, "");
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = DocsPage.Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return Answer(request, "docs", () => docs.Page(server));
    }

    // What is compressed is another representation, with an ETag of its own.
    private static IResult Answer(HttpRequest request, string what, Func<Asset> made)
    {
        var encoding = Asset.EncodingFor(request);
        var etag = ETags.Of(0, what, PublicAddress.Relative(request, ""), encoding);
        return ConditionalResult.Of(request, etag, () => made().In(encoding, request.HttpContext.Response), HeaderNames.AcceptEncoding);
    }
}
