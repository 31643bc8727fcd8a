using System.Runtime.CompilerServices;
using System.Text.Json;
using Tracker.Log;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Simulation.Histories;

/// <summary>Whether two states of a programme are the same to the last letter, whatever way each was come by.</summary>
internal static class Sameness
{
    private static readonly ConditionalWeakTable<MilestoneEntry, string> s_texts = [];

    /// <returns>Null when they are the same.</returns>
    public static string? Difference(View<ProgrammeState> seen, View<ProgrammeState> truth)
    {
        if ((seen.Seq, seen.Hash, seen.RecordedAt) != (truth.Seq, truth.Hash, truth.RecordedAt))
            return $"it says number {seen.Seq} of {seen.RecordedAt:O} with hash {seen.Hash[..8]}, the log {truth.Seq} of {truth.RecordedAt:O} with {truth.Hash[..8]}";
        return Difference(seen.State, truth.State);
    }

    private static string? Difference(ProgrammeState seen, ProgrammeState truth)
    {
        if (ReferenceEquals(seen, truth))
            return null;
        if (TextOf(seen.Programme) is var programme && programme != TextOf(truth.Programme))
            return $"the programme is {programme}";
        if (!seen.Milestones.Ids.Order(StringComparer.Ordinal).SequenceEqual(truth.Milestones.Ids.Order(StringComparer.Ordinal)))
            return "other milestones";
        if (!seen.Milestones.ByDate.Select(entry => entry.Id).SequenceEqual(truth.Milestones.ByDate.Select(entry => entry.Id)))
            return "another order of dates";
        if (seen.Milestones.EntryBytes != truth.Milestones.EntryBytes)
            return $"{seen.Milestones.EntryBytes} bytes instead of {truth.Milestones.EntryBytes}";
        return truth.Milestones.Ids
            .Where(id => TextOf(seen.Milestones, id) != TextOf(truth.Milestones, id))
            .Select(id => $"{id} is {TextOf(seen.Milestones, id)} instead of {TextOf(truth.Milestones, id)}")
            .FirstOrDefault();
    }

    private static string TextOf(MilestoneSet milestones, string id) =>
        (milestones[id] is { } entry ? s_texts.GetValue(entry, TextOf) : TextOf(milestones.Find(id)?.Trail, milestones.SeqOf(id)))
        + string.Concat(milestones.ReferrersOf(id).Select(referrer => referrer.ToString()).Order(StringComparer.Ordinal));

    private static string TextOf(MilestoneEntry entry) =>
        TextOf(entry.Trail, entry.Seq) + JsonSerializer.Serialize(entry.Value, TrackerJson.Readable.Milestone) + entry.Slip + string.Join(',', entry.Disputed);

    private static string TextOf(Recorded<Programme>? programme) => programme is null
        ? "absent"
        : TextOf(programme.Trail, programme.Seq) + JsonSerializer.Serialize(programme.Value!, TrackerJson.Readable.Programme);

    private static string TextOf(Trail? trail, long seq) => $"{seq} {(trail is null ? "" : JsonSerializer.Serialize(trail, TrackerJson.Readable.Trail))}";
}
