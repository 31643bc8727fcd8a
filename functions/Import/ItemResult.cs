using Tracker.Http;
using Tracker.Json;
using Tracker.Log;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Import;

/// <summary>What became of one item.</summary>
/// <param name="Id">Null when it has none and none could be made.</param>
/// <param name="Errors">Why it failed, by field.</param>
internal sealed record ItemResult(int Row, SubjectKind Kind, string? Id, ItemOutcome Outcome, FieldErrors? Errors)
{
    public static ItemResult Of(ImportItem item, WriteOutcome outcome) => outcome switch
    {
        WriteOutcome.Created(var id) => new(item.Row, item.Kind, id, ItemOutcome.Created, null),
        WriteOutcome.Changed(var id) => new(item.Row, item.Kind, id, ItemOutcome.Changed, null),
        WriteOutcome.Unchanged(var id) => new(item.Row, item.Kind, id, ItemOutcome.Unchanged, null),
        WriteOutcome.Invalid(var errors) => new(item.Row, item.Kind, item.Id, ItemOutcome.Failed, errors),
        WriteOutcome.Illegal(var step) => Failed(
            item, "status", $"It is {Words<Status>.Of(step.From)} and cannot become {Words<Status>.Of(step.To)}. Allowed: {ChangeRules.Written(step.Allowed)}."),
        WriteOutcome.Unknown(var what) => Failed(item, JsonField.Whole, what),
        _ => throw new InvalidOperationException($"An import cannot come to {outcome}."),
    };

    public static ItemResult Failed(ImportItem item, string field, string message)
    {
        FieldErrors errors = new();
        errors.Add(field, message);
        return new(item.Row, item.Kind, item.Id, ItemOutcome.Failed, errors);
    }
}

internal enum ItemOutcome
{
    Created,
    Changed,
    Unchanged,
    Failed,
}
