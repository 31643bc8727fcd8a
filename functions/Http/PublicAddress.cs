using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Tracker.Http;

/// <summary>Addresses of the app as the caller of a request sees them; none carries the caller's key.</summary>
internal static class PublicAddress
{
    private const string Prefix = "/api";
    private const string KeyParameter = "code";

    /// <param name="path">Behind the route prefix, with its slash: <c>/programmes/sco-2023-2024</c>.</param>
    public static string Absolute(HttpRequest request, PathString path) => Origin(request) + Relative(request, path);

    /// <summary>The same without scheme and host.</summary>
    public static string Relative(HttpRequest request, PathString path) =>
        (request.PathBase + RoutePrefix(request) + path).ToUriComponent();

    /// <summary>This request again, for the page at <paramref name="cursor"/>.</summary>
    public static string NextLink(HttpRequest request, string cursor)
    {
        QueryBuilder query = [];
        foreach (var (name, values) in request.Query)
        {
            if (!IsKey(name) && name != "cursor")
                query.Add(name, values.AsEnumerable().OfType<string>());
        }

        query.Add("cursor", cursor);
        return Origin(request) + (request.PathBase + request.Path).ToUriComponent() + query;
    }

    /// <summary>The request's path for logs and problems: no query, and no token of a read-only link.</summary>
    public static string WithoutSecrets(HttpRequest request)
    {
        var segments = (request.PathBase + request.Path).ToUriComponent().Split('/');
        var shared = Array.FindIndex(segments, segment => Is(segment, "shared") || Is(segment, "programmes"));
        if (shared >= 0 && shared + 1 < segments.Length && Is(segments[shared], "shared"))
            segments[shared + 1] = "***";
        return string.Join('/', segments);
    }

    public static bool IsKey(string parameter) => parameter.Equals(KeyParameter, StringComparison.OrdinalIgnoreCase);

    // TLS ends before the app in Azure; what stands in front says how it was spoken to.
    private static string Origin(HttpRequest request)
    {
        var secure = request.Headers["X-Forwarded-Proto"].ToString().Split(',')[0].Trim().Equals("https", StringComparison.OrdinalIgnoreCase);
        return $"{(secure ? "https" : request.Scheme)}://{request.Host.ToUriComponent()}";
    }

    // host.json can empty it, but the function's own route does not tell.
    private static PathString RoutePrefix(HttpRequest request) =>
        request.Path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase) ? Prefix : PathString.Empty;

    private static bool Is(string segment, string name) => segment.Equals(name, StringComparison.OrdinalIgnoreCase);
}
