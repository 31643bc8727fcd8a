using Microsoft.AspNetCore.Http;
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
        return ConditionalResult.Of(request, ETags.Of(0, "openapi", server), () => TypedResults.Text(docs.OpenApi(server), JsonOutput.MediaType));
    }

    [Function("Docs")]
    public IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "docs")] HttpRequest request)
    {
        var server = PublicAddress.Relative(request, "");
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = DocsPage.Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return ConditionalResult.Of(request, ETags.Of(0, "docs", server), () => TypedResults.Text(docs.Page(server), "text/html; charset=utf-8"));
    }
}
