using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Tracker.Languages;

namespace Tracker.Links;

/// <summary>
/// What a link is opened with: the programme's id, a dot, 256 random bits in base64url. Whoever has it can read; it is shown once, and only
/// its SHA-256 is stored. A plain hash is enough: nobody guesses 256 random bits.
/// </summary>
internal sealed record LinkToken(string Programme, string Secret)
{
    private const int SecretBytes = 32;
    private const int IdDigits = 16;

    /// <summary>64 hexadecimal digits.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToString())));

    public static LinkToken New(string programme) => new(programme, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>
    /// Reads what stands in an address. What cannot be a token becomes one that opens nothing, and costs the same: the same look into
    /// storage.
    /// </summary>
    public static LinkToken Read(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && Slug.IsValid(text[..dot]) ? new(text[..dot], text[(dot + 1)..]) : new("none", text);
    }

    public static string IdOf(string hash) => hash[..IdDigits];

    public static bool IsId(string id) => id.Length == IdDigits && id.All(char.IsAsciiHexDigitLower);

    public override string ToString() => $"{Programme}.{Secret}";
}
