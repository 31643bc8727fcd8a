using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Log;

namespace Tracker.Milestones;

/// <summary>The Idempotency-Key header (draft-ietf-httpapi-idempotency-key-header): a quoted string, or, as many send it, a bare one.</summary>
internal static class IdempotencyKey
{
    private const string Header = "Idempotency-Key";
    private const int MaxLength = 255;

    /// <returns>Null when the request has no key.</returns>
    /// <exception cref="RequestProblemException">The key is malformed: 400.</exception>
    public static KeyClaim? ClaimOf(HttpRequest request, JsonObject body)
    {
        var header = request.Headers[Header];
        if (header.Count == 0)
            return null;

        var key = header.ToString().Trim();
        if (key.Length >= 2 && key[0] == '"' && key[^1] == '"')
            key = key[1..^1];
        if (key.Length is 0 or > MaxLength || key.Any(c => c is < ' ' or > '~') || header.Count > 1)
            throw new RequestProblemException(Header, $"This is not a key. Send one, of 1 to {MaxLength} printable ASCII characters, such as a UUID.");
        return new(Hash(key), Hash(body.ToJsonString()));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
