using Tracker.Http;
using Tracker.Indicators;
using Tracker.Log;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Import;

/// <summary>One thing that is imported. It can be decided on any view, as often as needed.</summary>
internal abstract record ImportItem
{
    /// <summary>Counts from 1 over the items of the import.</summary>
    public int Row { get; init; }

    /// <summary>How long it is as it was sent, about: bytes of JSON, characters of CSV.</summary>
    public int Length { get; init; }

    public virtual SubjectKind Kind => SubjectKind.Milestone;

    /// <summary>The id that it is about; null when it neither has one nor gets one.</summary>
    public abstract string? Id { get; }

    /// <param name="context">Whom it is decided for, and what comes with it.</param>
    public abstract Decision<WriteOutcome> Decide(View<ProgrammeState> view, ImportContext context);
}

/// <param name="Programme">Its id, of the address.</param>
/// <param name="Comes">Whether a milestone comes with the same import.</param>
/// <param name="By">Who imports.</param>
internal sealed record ImportContext(string Programme, Func<string, bool> Comes, string? By);

internal sealed record ProgrammeItem(ProgrammeDraft Draft) : ImportItem
{
    public override SubjectKind Kind => SubjectKind.Programme;

    public override string? Id => Draft.Id;

    public override Decision<WriteOutcome> Decide(View<ProgrammeState> view, ImportContext context) =>
        ProgrammeWrites.Put(view, context.Programme, Draft, Conditions.None, context.By, required: false);
}

internal sealed record MilestoneItem(MilestoneDraft Draft) : ImportItem
{
    public override string? Id { get; } = MilestoneRules.IdOf(Draft);

    public override Decision<WriteOutcome> Decide(View<ProgrammeState> view, ImportContext context) =>
        MilestoneWrites.Import(view, Draft, context.Comes, context.By);
}

internal sealed record IndicatorItem(Indicator Draft) : ImportItem
{
    public override SubjectKind Kind => SubjectKind.Indicator;

    public override string? Id => Draft.Id;

    public override Decision<WriteOutcome> Decide(View<ProgrammeState> view, ImportContext context) =>
        IndicatorWrites.Put(view, Draft.Id ?? "", Draft, Conditions.None, context.By, required: false);
}

/// <summary>What cannot be read, or may not come: it fails on every view.</summary>
internal sealed record BrokenItem(SubjectKind Of, string? About, FieldErrors Errors) : ImportItem
{
    public override SubjectKind Kind => Of;

    public override string? Id => About;

    public override Decision<WriteOutcome> Decide(View<ProgrammeState> view, ImportContext context) => new(new WriteOutcome.Invalid(Errors));
}
