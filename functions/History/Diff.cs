using System.Text.Json.Nodes;
using Tracker.Json;
using Tracker.Log;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.History;

/// <summary>
/// What a window of the log did to milestones, net: what was done and undone in it does not show. A milestone stands under every
/// heading that holds for it; what has only changed otherwise, under changed.
/// </summary>
internal static class Diff
{
    public static JsonObject Of(View<ProgrammeState> start, View<ProgrammeState> end, IReadOnlyList<LogEvent> events)
    {
        JsonArray added = [], removed = [], moved = [], decided = [], changed = [];
        foreach (var window in events.Where(e => e.Subject.Kind == SubjectKind.Milestone).GroupBy(e => e.Subject.Id))
        {
            var (before, after) = (start.State.Milestones[window.Key], end.State.Milestones[window.Key]);
            switch (before, after)
            {
                case (null, null):
                    break;
                case (null, { }):
                    added.Add(Entry(after));
                    if (!after.Outline.Status.IsOpen())
                        decided.Add(Entry(after));
                    break;
                case ({ }, null):
                    removed.Add(Entry(before));
                    break;
                default:
                    Compare(before, after, [.. window]);
                    break;
            }
        }

        return new()
        {
            ["from"] = start.Seq,
            ["to"] = end.Seq,
            ["added"] = added,
            ["removed"] = removed,
            ["moved"] = moved,
            ["decided"] = decided,
            ["changed"] = changed,
        };

        void Compare(MilestoneEntry before, MilestoneEntry after, IReadOnlyList<LogEvent> window)
        {
            var old = Members.Changed(Record.Object(before.Value, TrackerJson.Default.Milestone), Record.Object(after.Value, TrackerJson.Default.Milestone));
            if (old is null)
                return;
            var isDecided = !after.Outline.Status.IsOpen() && before.Outline.Status != after.Outline.Status;
            var move = Move.Of(before.Value, after.Value, window);
            if (move is not null)
                moved.Add(move.Write(after.Value));
            if (isDecided)
                decided.Add(Entry(after));
            if (move is null && !isDecided)
            {
                var entry = Entry(after);
                entry["changed"] = EventAnswer.Changed(old, Record.Object(after.Value, TrackerJson.Default.Milestone));
                changed.Add(entry);
            }
        }
    }

    private static JsonObject Entry(MilestoneEntry entry)
    {
        var value = entry.Value;
        JsonObject answer = new()
        {
            ["id"] = value.Id,
            ["title"] = Record.Object(value, TrackerJson.Default.Milestone)["title"]!.DeepClone(),
            ["kind"] = Words<Kind>.Of(value.Kind),
            ["status"] = Words<Status>.Of(value.Status),
        };
        Add("priority", value.Priority);
        Add("planned", value.Planned?.ToString());
        Add("actual", value.Actual?.ToString());
        return answer;

        void Add(string name, string? text)
        {
            if (text is not null)
                answer[name] = text;
        }
    }
}
