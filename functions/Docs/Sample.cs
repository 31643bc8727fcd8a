using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Tracker.Dates;
using Tracker.Languages;
using Tracker.Log;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Docs;

/// <summary>
/// The sample programme as the log would have it, in memory: what the description shows as an example is what the app would answer.
/// </summary>
internal sealed class Sample
{
    private static readonly DateTimeOffset s_start = new(2024, 2, 12, 3, 0, 0, TimeSpan.Zero);
    private const string Summit = "sco-summit-2024";

    private readonly List<LogEvent> _events = [];

    public Sample()
    {
        using var resource = typeof(Sample).Assembly.GetManifestResourceStream("sample.json")!;
        Json = (JsonObject)JsonNode.Parse(resource)!;
        Programme = (string)Json["programme"]!["id"]!;
        Record(new(SubjectKind.Programme, Programme), Read(Json["programme"]!, TrackerJson.Readable.Programme), TrackerJson.Readable.Programme);
        foreach (var milestone in Json["milestones"]!.AsArray())
            Record(new(SubjectKind.Milestone, (string)milestone!["id"]!), Read(milestone, TrackerJson.Readable.Milestone), TrackerJson.Readable.Milestone);
        foreach (var indicator in Json["indicators"]!.AsArray())
            Record(new(SubjectKind.Indicator, (string)indicator!["id"]!), Read(indicator, TrackerJson.Readable.Indicator), TrackerJson.Readable.Indicator);
        Start = View;
        MoveSummit();
    }

    /// <summary>The file.</summary>
    public JsonObject Json { get; }

    public string Programme { get; }

    /// <summary>Before the last event.</summary>
    public View<ProgrammeState> Start { get; }

    public View<ProgrammeState> View { get; private set; } = View<ProgrammeState>.Empty;

    public Moment Moment => new(View, s_start.AddDays(30));

    public IReadOnlyList<LogEvent> Events => _events;

    public MilestoneEntry Milestone => View.State.Milestones[Summit]!;

    private void MoveSummit()
    {
        var before = Milestone.Value;
        var after = before with
        {
            Planned = Interval.Parse("2024-07-03/2024-07-04"),
            Place = Text.Plain("Astana"),
        };
        Record(
            new(SubjectKind.Milestone, Summit), after, TrackerJson.Readable.Milestone,
            before, new("Aida", "The days of the summit were announced."));
    }

    private void Record<T>(Subject subject, T after, JsonTypeInfo<T> type, T? before = null, Attribution? why = null) where T : class
    {
        var change = Programmes.Record.Of(subject, before, after, type, why ?? new(null))!;
        LogEvent e = new()
        {
            Seq = View.Seq + 1,
            Type = change.Type,
            Subject = subject,
            RecordedAt = s_start.AddMinutes(View.Seq),
            RecordedBy = change.RecordedBy,
            Reason = change.Reason,
            Previous = View.State.SeqOf(subject),
            Data = change.Data,
            Old = change.Old,
            OldTrail = View.State.TrailBefore(subject, change.Type),
            Commit = "sample",
        };
        e = e.Chained(Programme, View.Hash);
        _events.Add(e);
        View = View.Apply(e);
    }

    private static T Read<T>(JsonNode json, JsonTypeInfo<T> type) => json.Deserialize(type)!;
}
