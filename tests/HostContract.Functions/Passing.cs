using Microsoft.AspNetCore.Http;

namespace HostContract;

/// <summary>Answers whose status and headers must pass the host untouched.</summary>
internal sealed class Passing
{
    [Function("Pass")]
    public IResult Pass([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "pass/{status:int}")] HttpRequest request, int status)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.ETag = "\"1-ab\"";
        headers.Link = "</next>; rel=\"next\"";
        headers.Location = "/api/elsewhere";
        headers.Vary = "Accept-Language";
        headers.RetryAfter = "7";
        headers.CacheControl = "private, no-cache";
        return TypedResults.StatusCode(status);
    }

    [Function("Part")]
    public IResult Part([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        TypedResults.Bytes("0123456789"u8.ToArray(), "text/plain", enableRangeProcessing: true);

    [Function("Compressed")]
    public IResult Compressed([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.ContentEncoding = "gzip";
        return TypedResults.Bytes((byte[])[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0], "text/plain");
    }

    [Function("Long")]
    public IResult Long([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => TypedResults.Text(new string('a', 10_000));
}
