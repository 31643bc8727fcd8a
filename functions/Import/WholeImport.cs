using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Import;

/// <summary>
/// <c>atomic=all</c>: everything is checked first, and nothing is changed if one item fails. What fits into one transaction is one. More
/// is written in order, and what a crash cuts off is finished by importing it again.
/// </summary>
internal sealed class WholeImport(LogStore<ProgrammeState> logs, LogOptions options, TimeProvider time)
{
    /// <returns>One for each item, in their order.</returns>
    public async Task<IReadOnlyList<ItemResult>> RunAsync(
        IReadOnlyList<ImportItem> items, View<ProgrammeState> view, ImportContext context, bool commit, ImportProgress progress, CancellationToken cancel)
    {
        var rehearsal = Rehearsal.Of(items, view, context, options, time.GetUtcNow());
        if (!commit || rehearsal.AnyFailed || rehearsal.Changes.Count == 0)
            return rehearsal.Results;

        if (view.State.Programme?.Value is null)
            await logs.Programmes.AddAsync(context.Programme, cancel);
        return rehearsal.IsOneTransaction && await AtOnceAsync(items, context) is { IsOneTransaction: true } written
            ? written.Results
            : await InOrderAsync(items, context, progress);
    }

    private async Task<Rehearsal> AtOnceAsync(IReadOnlyList<ImportItem> items, ImportContext context)
    {
        var written = (Written<ProgrammeState, Rehearsal>.Decided)await logs[context.Programme].Writer.WriteAsync((view, now) =>
        {
            var rehearsal = Rehearsal.Of(items, view, context, options, now);
            return new Decision<Rehearsal>(rehearsal, rehearsal.AnyFailed || !rehearsal.IsOneTransaction ? [] : rehearsal.Changes);
        });
        return written.Answer;
    }

    private async Task<IReadOnlyList<ItemResult>> InOrderAsync(IReadOnlyList<ImportItem> items, ImportContext context, ImportProgress progress)
    {
        List<ItemResult> results = new(items.Count);
        foreach (var window in items.Chunk(ImportLimits.Window))
        {
            var written = await ImportWindow.WriteAsync(logs[context.Programme], window, context, progress);
            results.AddRange(written.Results);
            if (written.Failure is not { } failure)
                continue;

            // Part of it is in: only sending it again tells how much.
            throw failure is StorageUnavailableException && results.Any(result => result.Outcome is ItemOutcome.Created or ItemOutcome.Changed)
                ? new OutcomeUnknownException(failure)
                : failure;
        }

        return results;
    }
}
