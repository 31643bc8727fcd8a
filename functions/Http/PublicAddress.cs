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

    /// <summary>This request again, without the caller's key.</summary>
    public static string Self(HttpRequest request) => Place(request) + QueryWithout(request, null);

    /// <summary>What lies beside this request's resource: under the programme, or under the link that the caller came by.</summary>
    public static string Beside(HttpRequest request, string relative)
    {
        var place = Place(request).TrimEnd('/');
        return place[..(place.LastIndexOf('/') + 1)] + relative;
    }

    /// <summary>This request again, for the page at <paramref name="cursor"/>.</summary>
    public static string NextLink(HttpRequest request, string cursor)
    {
        var query = QueryWithout(request, "cursor");
        query.Add("cursor", cursor);
        return Place(request) + query;
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

    private static string Place(HttpRequest request) => Origin(request) + (request.PathBase + request.Path).ToUriComponent();

    private static QueryBuilder QueryWithout(HttpRequest request, string? parameter)
    {
        QueryBuilder query = [];
        foreach (var (name, values) in request.Query)
        {
            if (!IsKey(name) && name != parameter)
                query.Add(name, values.AsEnumerable().OfType<string>());
        }

        return query;
    }

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
