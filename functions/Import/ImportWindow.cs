using Tracker.Http;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Import;

/// <summary>Some items written together, in order, in as few transactions as they fill.</summary>
/// <param name="Failure">What kept storage from taking all of them; null when nothing did.</param>
internal sealed record ImportWindow(IReadOnlyList<ItemResult> Results, Exception? Failure)
{
    public static async Task<ImportWindow> WriteAsync(
        ProgrammeLog<ProgrammeState> log, IReadOnlyList<ImportItem> items, ImportContext context, ImportProgress progress)
    {
        var writes = log.Writer.WriteAll(items.Select<ImportItem, Func<View<ProgrammeState>, DateTimeOffset, Decision<WriteOutcome>>>(
            item => (view, _) => item.Decide(view, context)));
        List<ItemResult> results = new(items.Count);
        Exception? failure = null;
        foreach (var (item, write) in items.Zip(writes))
        {
            try
            {
                results.Add(ItemResult.Of(item, ((Written<ProgrammeState, WriteOutcome>.Decided)await write).Answer));
            }
            catch (Exception lost) when (lost is StorageUnavailableException or OutcomeUnknownException)
            {
                // Each is waited for: those behind it may have gone in.
                failure = lost is OutcomeUnknownException ? lost : failure ?? lost;
                results.Add(ItemResult.Failed(item, JsonField.Whole, lost is OutcomeUnknownException
                    ? "It is not known whether this was written. Send it again."
                    : "Storage did not answer; this was not written. Send it again."));
            }

            progress.Tick(item.Row);
        }

        return new(results, failure);
    }
}
