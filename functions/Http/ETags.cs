using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Tracker.Http;

/// <summary>Makes ETags.</summary>
internal static class ETags
{
    internal const int HashLength = 16;

    // A deterministic build has the same on every instance; a new build renders anew.
    private static readonly string AppVersion = typeof(ETags).Assembly.ManifestModule.ModuleVersionId.ToString();

    /// <param name="seq">Of the resource for one resource, of the programme for the rest.</param>
    /// <param name="rest">All else that the answer depends on: query, representation, language, the programme's day. The app's version is always in it.</param>
    public static EntityTagText Of(long seq, params ReadOnlySpan<string?> rest)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, AppVersion);
        foreach (var part in rest)
            Append(hash, part);
        return new(seq, Convert.ToHexStringLower(hash.GetHashAndReset())[..HashLength]);
    }

    // With its length in front, so that "ab", "c" and "a", "bc" differ.
    private static void Append(IncrementalHash hash, string? part)
    {
        var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
