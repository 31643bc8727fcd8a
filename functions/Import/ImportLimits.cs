using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Http;

namespace Tracker.Import;

/// <summary>What one import may hold (contract, row import).</summary>
internal static class ImportLimits
{
    /// <summary>Of the body as it is sent.</summary>
    public const int Bytes = 64 << 20;

    public const int Items = 50_000;

    /// <summary>Of one item. A record has 64 Ki characters at most, each of which JSON can write in six bytes; the rest is room for blanks.</summary>
    public const int ItemBytes = 1 << 20;

    /// <summary>
    /// Items that are written together, as many as fill ten transactions; between windows the programme's other writers get their turn. Two
    /// windows are in memory: one is written, the next is read.
    /// </summary>
    public const int Window = 10 * 49;

    /// <summary>
    /// The length of those items together, about. Each becomes several strings on its way into a transaction: this keeps what an
    /// import takes of a process's memory below 100 MB.
    /// </summary>
    public const int WindowLength = 1 << 19;

    public static ProblemHttpResult TooManyItems() =>
        Problems.TooLarge(string.Create(CultureInfo.InvariantCulture, $"At most {Items:N0} items are taken. Send fewer at a time."));

    public static ProblemHttpResult ItemTooLarge() => Problems.TooLarge("An item has more than 1 MiB. Send it smaller.");
}
