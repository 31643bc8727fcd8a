using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Tracker.Log;

/// <summary>
/// Each event's hash covers the hash before it, so no event can be changed, dropped, put in or moved without changing every
/// hash after it. Fields go in with their lengths: no two different events give the same bytes.
/// </summary>
internal static class HashChain
{
    /// <summary>The hash before event 1.</summary>
    public static readonly string Start = new('0', 64);

    public static string Next(string programme, string hashBefore, LogEvent e)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(sha, hashBefore);
        Add(sha, programme);
        Add(sha, e.Seq);
        Add(sha, e.TypeName);
        Add(sha, e.Subject.Id);
        Add(sha, e.RecordedAt.UtcTicks);
        Add(sha, e.RecordedBy);
        Add(sha, e.Reason);
        Add(sha, e.Correction ? 1 : 0);
        Add(sha, e.Previous);
        Add(sha, e.Data);
        Add(sha, e.Old);
        Add(sha, e.OldTrail);
        Add(sha, e.Commit);
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    private static void Add(IncrementalHash sha, long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        sha.AppendData(bytes);
    }

    private static void Add(IncrementalHash sha, string? value)
    {
        var bytes = value is null ? [] : Encoding.UTF8.GetBytes(value);
        Add(sha, value is null ? -1 : bytes.Length);
        sha.AppendData(bytes);
    }
}
