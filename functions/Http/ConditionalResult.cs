using Microsoft.AspNetCore.Http;

namespace Tracker.Http;

/// <summary>An answer with its validator, for private caches that ask each time.</summary>
internal sealed class ConditionalResult(IResult rendered, string etag, string? vary) : IResult, INestedHttpResult
{
    public IResult Result => rendered;

    /// <summary>304, without rendering, when the caller has the answer already; else what is rendered, with ETag, Cache-Control and Vary.</summary>
    /// <param name="vary">Request headers that the answer depends on.</param>
    public static IResult Of(HttpRequest request, string etag, Func<IResult> render, string? vary = null)
    {
        if (Conditions.NotModified(request, etag))
            return new NotModifiedResult(etag, vary);
        var rendered = render();
        return Innermost(rendered) is IStatusCodeHttpResult { StatusCode: >= 400 } ? rendered : new ConditionalResult(rendered, etag, vary);
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        PutHeaders(httpContext.Response.Headers, etag, vary);
        return rendered.ExecuteAsync(httpContext);
    }

    internal static void PutHeaders(IHeaderDictionary headers, string etag, string? vary)
    {
        headers.ETag = etag;
        headers.CacheControl = "private, no-cache";
        if (vary is not null)
            headers.Vary = vary;
    }

    private static IResult Innermost(IResult result) => result is INestedHttpResult nested ? Innermost(nested.Result) : result;
}

/// <summary>304 with the headers that a 200 would have had (RFC 9110, section 15.4.5), no body.</summary>
internal sealed class NotModifiedResult(string etag, string? vary) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => StatusCodes.Status304NotModified;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
        ConditionalResult.PutHeaders(httpContext.Response.Headers, etag, vary);
        return Task.CompletedTask;
    }
}
