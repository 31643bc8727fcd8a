using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Tracker.Languages;

internal static class AcceptLanguage
{
    /// <summary>
    /// The languages of an Accept-Language header (RFC 9110, section 12.5.4), most wanted first. What has q=0 is left out;
    /// <c>*</c> stays and leads to the default; parts that cannot be read are passed over.
    /// </summary>
    public static IReadOnlyList<string> Parse(StringValues header) =>
        StringWithQualityHeaderValue.TryParseList(header.ToArray()!, out var languages)
            ? [.. languages.Where(one => one.Quality != 0).OrderByDescending(one => one.Quality ?? 1).Select(one => one.Value.ToString())]
            : [];
}
