using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace Tracker.Assets;

/// <summary>
/// A page of the app. Its policy lets it run only the app's own scripts and styles and talk only to the app, so that a text somebody recorded
/// can never become code.
/// </summary>
internal sealed class Page(string html) : IResult
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <param name="name">Of the HTML file among the sources.</param>
    /// <param name="places">What goes into its <c>{{places}}</c>; encoded here.</param>
    public static Page Of(string name, params ReadOnlySpan<(string Place, string Text)> places)
    {
        var html = AssetFiles.Page(name);
        foreach (var (place, text) in places)
            html = html.Replace($"{{{{{place}}}}}", HtmlEncoder.Default.Encode(text), StringComparison.Ordinal);
        return new(html);
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return TypedResults.Text(html, "text/html; charset=utf-8").ExecuteAsync(httpContext);
    }
}
