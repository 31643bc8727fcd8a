using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Tracker.Http;

internal static class MediaTypes
{
    /// <summary>
    /// The one of some media types that a request's Accept wants most (RFC 9110, section 12.5.1): the most specific range that matches says how much;
    /// of equals the first. Without Accept, or when it takes none of them, the first: an answer in another form says more than a refusal.
    /// </summary>
    public static string Preferred(HttpRequest request, params ReadOnlySpan<string> available)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges))
            return available[0];

        var (best, most) = (available[0], 0.0);
        foreach (var type in available)
        {
            var quality = Quality(ranges, MediaTypeHeaderValue.Parse(type));
            if (quality > most)
                (best, most) = (type, quality);
        }

        return best;
    }

    private static double Quality(IEnumerable<MediaTypeHeaderValue> ranges, MediaTypeHeaderValue type) => ranges
        .Where(range => range.MatchesAllTypes || (range.Type == type.Type && (range.MatchesAllSubTypes || range.SubType == type.SubType)))
        .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault();
}
