using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Import;

/// <summary>What a whole import comes to on a view, without writing anything.</summary>
/// <param name="Results">In the order of the items.</param>
/// <param name="IsOneTransaction">All its changes fit into one transaction, so that they can go in together or not at all.</param>
/// <param name="After">The view that the first transaction would leave.</param>
internal sealed record Rehearsal(IReadOnlyList<ItemResult> Results, IReadOnlyList<Change> Changes, bool IsOneTransaction, View<ProgrammeState> After)
{
    public bool AnyFailed => Results.Any(result => result.Outcome == ItemOutcome.Failed);

    /// <param name="items">The programme first: it decides what the others may be. Each of the others stands by itself, so that beyond the first
    /// transaction they need not be applied to decide the rest.</param>
    public static Rehearsal Of(
        IReadOnlyList<ImportItem> items, View<ProgrammeState> view, ImportContext context, LogOptions options, DateTimeOffset now)
    {
        Batch<ProgrammeState> batch = new(context.Programme, view, options, commit: "");
        var fits = true;
        List<ItemResult> results = new(items.Count);
        List<Change> changes = [];
        foreach (var item in items)
        {
            Decision<WriteOutcome>? decision = null;
            if (fits)
                fits = batch.TryAdd(new Command<ProgrammeState, WriteOutcome>((before, _) => decision = item.Decide(before, context), null, null), now);
            else
                decision = item.Decide(batch.After, context);
            results.Add(ItemResult.Of(item, decision!.Answer));
            changes.AddRange(decision.Changes);
        }

        return new(results, changes, fits, batch.After);
    }
}
