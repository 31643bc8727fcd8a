using Azure.Data.Tables;

namespace Tracker.Log;

/// <summary>
/// The bytes of a row in a transaction, as the SDK serialises it: whatever is not plain ASCII, and quotes, becomes a six-byte
/// escape. An upper bound, since a transaction that is too large is refused whole.
/// </summary>
internal static class RowSize
{
    // The part's MIME headers with its address and the JSON's keys; measured below 700 with the longest keys.
    private const int Envelope = 900;

    // Of each ASCII character; all others take six.
    private static readonly byte[] s_bytes = [.. Enumerable.Range(0, 128).Select(code => (char)code).Select(c =>
        (byte)(char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '.' or ',' or ':' or '/' or '{' or '}' or '[' or ']' or '_' ? 1 : 6))];

    public static int Of(TableEntity row)
    {
        var bytes = Envelope;
        foreach (var (name, value) in row)
            bytes += (2 * name.Length) + 40 + (value is string text ? Escaped(text) : 40);
        return bytes;
    }

    /// <summary>The bytes of a text in it.</summary>
    public static int Escaped(string text)
    {
        var bytes = 2;
        foreach (var c in text)
            bytes += c < 128 ? s_bytes[c] : 6;
        return bytes;
    }
}
