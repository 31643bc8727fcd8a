using System.Globalization;

namespace Tracker.Http;

/// <summary>A strong ETag <c>"{seq}-{hash}"</c>: the number that writes are compared by, and a hash of all else that the answer depends on.</summary>
/// <param name="Hash">16 hexadecimal digits.</param>
internal readonly record struct EntityTagText(long Seq, string Hash)
{
    public static implicit operator string(EntityTagText etag) => etag.ToString();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"\"{Seq}-{Hash}\"");

    /// <summary>
    /// The number in a tag of this form, given with its quotes; null when it is none of ours. The hash may be any: writes compare the number only.
    /// </summary>
    public static long? SeqOf(ReadOnlySpan<char> tag)
    {
        var dash = tag.IndexOf('-');
        return dash > 1
            && tag.Length > dash + 2
            && long.TryParse(tag[1..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
                ? seq
                : null;
    }
}
