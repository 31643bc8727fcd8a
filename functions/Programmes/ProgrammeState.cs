using System.Collections.Immutable;
using System.Text.Json;
using Tracker.Indicators;
using Tracker.Log;
using Tracker.Milestones;

namespace Tracker.Programmes;

/// <summary>A programme with its milestones and indicators, folded from its log.</summary>
internal sealed record ProgrammeState : IProjection<ProgrammeState>
{
    public static ProgrammeState Empty { get; } = new();

    /// <summary>Null until it is recorded.</summary>
    public Recorded<Programme>? Programme { get; private init; }

    public MilestoneSet Milestones { get; private init; } = MilestoneSet.Empty;

    public ImmutableSortedDictionary<string, Recorded<Indicator>> Indicators { get; private init; } =
        ImmutableSortedDictionary.Create<string, Recorded<Indicator>>(StringComparer.Ordinal);

    public long Bytes => 4_000 + Milestones.Bytes + (Indicators.Count * 2_000L);

    public IEnumerable<Subject> Subjects =>
    [
        .. Programme is { Value: { } programme } ? [new Subject(SubjectKind.Programme, programme.Id)] : Array.Empty<Subject>(),
        .. Milestones.Ids.Select(id => new Subject(SubjectKind.Milestone, id)),
        .. Indicators.Keys.Select(id => new Subject(SubjectKind.Indicator, id)),
    ];

    public long SeqOf(Subject subject) => subject.Kind switch
    {
        SubjectKind.Programme => Programme?.Seq ?? 0,
        SubjectKind.Milestone => Milestones.SeqOf(subject.Id),
        _ => Indicators.GetValueOrDefault(subject.Id)?.Seq ?? 0,
    };

    public string? TrailBefore(Subject subject, EventType next) => TrailOf(subject) is { } trail ? Fold.TrailBefore(trail, next) : null;

    public static async Task<ProgrammeState> LoadAsync(IAsyncEnumerable<StateRow> rows)
    {
        var state = Empty;
        MilestoneSet.Loading milestones = new();
        var indicators = state.Indicators.ToBuilder();
        await foreach (var row in rows)
        {
            var trail = JsonSerializer.Deserialize(row.Trail, TrackerJson.Default.Trail)!;
            switch (row.Subject.Kind)
            {
                case SubjectKind.Programme:
                    state = state with { Programme = new(row.Json is null ? null : ReadProgramme(row.Json), row.Seq, trail) };
                    break;
                case SubjectKind.Indicator:
                    indicators[row.Subject.Id] = new(row.Json is null ? null : ReadIndicator(row.Json), row.Seq, trail);
                    break;
                default:
                    milestones.Add(row.Subject.Id, new(row.Json is null ? null : ReadMilestone(row.Json), row.Seq, trail));
                    break;
            }
        }

        return state with { Milestones = milestones.ToSet(LanguageOf(state.Programme)), Indicators = indicators.ToImmutable() };
    }

    public ProgrammeState Apply(LogEvent e) => e.Subject.Kind switch
    {
        SubjectKind.Programme => Of(Fold.Apply(Programme, e, ReadProgramme, static (_, _, _, trail) => trail)),
        SubjectKind.Milestone => this with
        {
            Milestones = Milestones.Set(e.Subject.Id, Fold.Apply(Milestones.Find(e.Subject.Id), e, ReadMilestone, MilestoneEntry.TrailAfter)),
        },
        _ => this with
        {
            Indicators = Indicators.SetItem(
                e.Subject.Id, Fold.Apply(Indicators.GetValueOrDefault(e.Subject.Id), e, ReadIndicator, static (_, _, _, trail) => trail)),
        },
    };

    public ProgrammeState Undo(LogEvent e) => e.Subject.Kind switch
    {
        SubjectKind.Programme => Of(Fold.Undo(Programme!, e, ReadProgramme)),
        SubjectKind.Milestone => this with
        {
            Milestones = Milestones.Set(e.Subject.Id, Fold.Undo(Milestones.Find(e.Subject.Id)!, e, ReadMilestone)),
        },
        _ => this with
        {
            Indicators = Fold.Undo(Indicators[e.Subject.Id], e, ReadIndicator) is { } before
                ? Indicators.SetItem(e.Subject.Id, before)
                : Indicators.Remove(e.Subject.Id),
        },
    };

    public StateRow RowOf(Subject subject) => subject.Kind switch
    {
        SubjectKind.Programme => Row(subject, Programme!, TrackerJson.Readable.Programme, static _ => []),
        SubjectKind.Milestone => Row(subject, Milestones.Find(subject.Id)!, TrackerJson.Readable.Milestone, MilestoneColumns.Of),
        _ => Row(subject, Indicators[subject.Id], TrackerJson.Readable.Indicator, static _ => []),
    };

    // Which claims contradict depends on the programme's default language.
    private ProgrammeState Of(Recorded<Programme>? programme) => this with { Programme = programme, Milestones = Milestones.In(LanguageOf(programme)) };

    private static string LanguageOf(Recorded<Programme>? programme) => programme?.Value?.DefaultLanguage ?? "en";

    private static StateRow Row<T>(
        Subject subject, Recorded<T> recorded, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, Func<T, Dictionary<string, object>> columns)
        where T : class => new(
            subject,
            recorded.Seq,
            recorded.Value is null ? null : JsonSerializer.Serialize(recorded.Value, type),
            JsonSerializer.Serialize(recorded.Trail, TrackerJson.Readable.Trail),
            recorded.Value is null ? new Dictionary<string, object>() : columns(recorded.Value));

    private Trail? TrailOf(Subject subject) => subject.Kind switch
    {
        SubjectKind.Programme => Programme?.Trail,
        SubjectKind.Milestone => Milestones.TrailOf(subject.Id),
        _ => Indicators.GetValueOrDefault(subject.Id)?.Trail,
    };

    private static Programme ReadProgramme(string json) => JsonSerializer.Deserialize(json, TrackerJson.Default.Programme)!;

    private static Milestone ReadMilestone(string json) => JsonSerializer.Deserialize(json, TrackerJson.Default.Milestone)!;

    private static Indicator ReadIndicator(string json) => JsonSerializer.Deserialize(json, TrackerJson.Default.Indicator)!;
}
