using System.Security.Cryptography;
using System.Text;

namespace Tracker.Subscriptions;

/// <summary>The key that a webhook is signed with (Standard Webhooks): <c>whsec_</c> and 24 to 64 bytes in base64.</summary>
internal static class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int MadeBytes = 32;

    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(MadeBytes));

    public static string? Problem(string secret) =>
        TryKey(secret) is { Length: >= 24 and <= 64 } ? null : "This is no secret. Write whsec_ and 24 to 64 random bytes in base64, or leave it out to have one made.";

    /// <summary>The header <c>webhook-signature</c> over id, timestamp and body.</summary>
    /// <param name="timestamp">Seconds since 1970, as sent.</param>
    public static string Sign(string secret, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, TryKey(secret)!);
        hmac.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
        hmac.AppendData(body);
        return $"v1,{Convert.ToBase64String(hmac.GetHashAndReset())}";
    }

    private static byte[]? TryKey(string secret)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal) || secret.Length > 100)
            return null;
        Span<byte> bytes = stackalloc byte[100];
        return Convert.TryFromBase64String(secret[Prefix.Length..], bytes, out var length) ? bytes[..length].ToArray() : null;
    }
}
