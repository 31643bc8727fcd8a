using System.IO.Compression;
using System.Text.Json;

namespace Tracker.Milestones;

/// <summary>
/// A long record as compressed JSON. A view holds every milestone of its programme, and what makes some of them long (summaries in many
/// languages, sources, claims) is read only when they are shown: unpacked, a few thousand of them would fill the memory of a whole process.
/// </summary>
internal sealed class PackedMilestone
{
    // Several times the long parts of an ordinary record, in characters: those stay as they are, since unpacking takes its time.
    private const int Least = 600;

    private readonly byte[] _compressed;

    private PackedMilestone(Milestone value)
    {
        using MemoryStream compressed = new();
        // Of a page of text it makes less than Brotli does in as much time.
        using (DeflateStream deflate = new(compressed, CompressionLevel.Optimal))
            JsonSerializer.Serialize(deflate, value, TrackerJson.Readable.Milestone);
        _compressed = compressed.ToArray();
    }

    public int Bytes => _compressed.Length;

    /// <summary>Null when the record is short enough to stay as it is.</summary>
    public static PackedMilestone? Of(Milestone value) => LengthOf(value) < Least ? null : new(value);

    /// <summary>What stays at hand: all that milestones are chosen and sorted by.</summary>
    public static Milestone OutlineOf(Milestone value) => value with { Summary = null, Sources = null, Claims = null };

    public Milestone Unpack()
    {
        using DeflateStream deflate = new(new MemoryStream(_compressed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize(deflate, TrackerJson.Default.Milestone)!;
    }

    private static int LengthOf(Milestone value)
    {
        var length = LengthOf(value.Summary);
        foreach (var source in value.Sources ?? [])
            length += LengthOf(source);
        foreach (var claim in value.Claims ?? [])
            length += LengthOf(claim.Value) + (claim.Source is { } source ? LengthOf(source) : 0);
        return length;
    }

    private static int LengthOf(Source source) =>
        (source.Url?.Length ?? 0) + (source.Archive?.Length ?? 0) + (source.Publisher?.Length ?? 0) + (source.Note?.Length ?? 0);

    private static int LengthOf(Languages.Text? text)
    {
        var length = 0;
        for (var i = 0; i < (text?.Values.Length ?? 0); i++)
            length += text!.Values[i].Length;
        return length;
    }
}
