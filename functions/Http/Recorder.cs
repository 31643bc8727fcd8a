using System.Text;
using Microsoft.AspNetCore.Http;
using Tracker.Languages;

namespace Tracker.Http;

/// <summary>Who sends a write: the platform's signed-in user, else whom <c>X-Recorded-By</c> names.</summary>
internal static class Recorder
{
    private const string SignedIn = "X-MS-CLIENT-PRINCIPAL-NAME";
    private const string Named = "X-Recorded-By";

    private static readonly TextLimits Limits = new(200);
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// A name may be percent-encoded UTF-8 (<c>%D0%90%D0%B8%D0%B4%D0%B0</c>), which passes through every proxy, or raw UTF-8.
    /// Null when the request names nobody.
    /// </summary>
    /// <exception cref="RequestProblemException">Longer than 200 characters, or with control characters: 400.</exception>
    public static string? Of(HttpRequest request) => Read(request, SignedIn) ?? Read(request, Named);

    private static string? Read(HttpRequest request, string header)
    {
        var name = Uri.UnescapeDataString(AsUtf8(request.Headers[header].ToString())).Trim();
        if (name is "")
            return null;
        return Limits.Problem(name) is { } problem ? throw new RequestProblemException(header, problem) : name;
    }

    // A server may hand over a header's bytes as Latin-1. Bytes that are UTF-8 are hardly ever meant as anything else.
    private static string AsUtf8(string value)
    {
        if (Ascii.IsValid(value) || value.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'))
            return value;
        try
        {
            return StrictUtf8.GetString(Encoding.Latin1.GetBytes(value));
        }
        catch (DecoderFallbackException)
        {
            return value;
        }
    }
}
