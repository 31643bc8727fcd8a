using System.Text.Json.Nodes;
using Tracker.Csv;
using Tracker.Http;
using Tracker.Log;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Import;

/// <summary>A row of a CSV file: it is merged into what is recorded, so what it comes to depends on the view.</summary>
internal sealed record CsvItem(CsvHeader Header, IReadOnlyList<string> Cells) : ImportItem
{
    /// <summary>Its own, else the one that its title gives, which does not depend on what is recorded.</summary>
    public override string? Id { get; } = IdOf(Header, Cells);

    public override Decision<WriteOutcome> Decide(View<ProgrammeState> view, ImportContext context)
    {
        var before = Id is null ? null : view.State.Milestones[Id];
        FieldErrors errors = new();
        var record = before is null ? [] : Record.Object(before.Value, TrackerJson.Default.Milestone);
        var draft = Read(Header, Cells, record, errors);
        return draft is null
            ? new(new WriteOutcome.Invalid(errors))
            : MilestoneWrites.Import(view, draft with { Id = Id }, context.Comes, context.By);
    }

    private static string? IdOf(CsvHeader header, IReadOnlyList<string> cells)
    {
        if (header.Id is { } index && cells[index] is not "")
            return cells[index];
        return Read(header, cells, [], new()) is { } draft ? MilestoneRules.IdOf(draft) : null;
    }

    private static MilestoneDraft? Read(CsvHeader header, IReadOnlyList<string> cells, JsonObject record, FieldErrors errors)
    {
        foreach (var field in header.Fields)
            field.Merge(cells, record, errors);
        if (errors.Any)
            return null;
        if (MilestoneDraft.TryRead(record, out var draft, out var wrong))
            return draft;
        foreach (var (field, messages) in wrong.Messages)
            errors.Add(field, messages[0]);
        return null;
    }
}
