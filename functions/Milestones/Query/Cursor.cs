using System.Buffers.Text;
using System.Text.Json;

namespace Tracker.Milestones.Query;

/// <summary>
/// Where a list goes on. It holds the programmes at the numbers, and the time at the instant, of the first page: later pages
/// show that same moment, so that nothing is repeated or lost because others recorded meanwhile.
/// </summary>
/// <param name="Query">A hash of the query, which must stay the same.</param>
/// <param name="At">Milliseconds since 1970.</param>
/// <param name="Skip">How many came before.</param>
/// <param name="Seqs">The number of each programme, in the order of the query.</param>
internal sealed record Cursor(string Query, long At, int Skip, IReadOnlyList<long> Seqs)
{
    // No programme has that many; an invented number cannot overflow.
    private const int MaxSkip = 1_000_000_000;

    public string Write() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, TrackerJson.Default.Cursor));

    public static Cursor? TryParse(string text, string query)
    {
        try
        {
            var cursor = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text), TrackerJson.Default.Cursor);
            return cursor is { Skip: > 0 and < MaxSkip, Seqs: not null } && cursor.Query == query && cursor.At is > 0 and < 253_402_300_800_000 ? cursor : null;
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException)
        {
            return null;
        }
    }
}
