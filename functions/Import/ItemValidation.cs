using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Import;

/// <summary>What an import item by item would come to: nothing is written, and only the ids of what is good are kept.</summary>
internal sealed class ItemValidation(View<ProgrammeState> view, ImportContext context, LogOptions options, TimeProvider time)
{
    private readonly HashSet<string> _good = [];
    private View<ProgrammeState> _view = view;

    public ImportWindow Check(IReadOnlyList<ImportItem> items) => new([.. items.Select(Check)], null);

    private ItemResult Check(ImportItem item)
    {
        var rehearsal = Rehearsal.Of([item], _view, context with { Comes = _good.Contains }, options, time.GetUtcNow());
        var result = rehearsal.Results[0];
        // What is a programme decides what its milestones may be; they do not decide anything of each other but that they are there.
        if (item.Kind == SubjectKind.Programme)
            _view = rehearsal.After;
        else if (item.Kind == SubjectKind.Milestone && result is { Outcome: not ItemOutcome.Failed, Id: { } id })
            _good.Add(id);
        return result;
    }
}
