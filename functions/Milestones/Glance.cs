namespace Tracker.Milestones;

/// <summary>
/// What can be told of a milestone without looking it up: these lie side by side, while milestones and their texts lie scattered over memory, and
/// fetching a hundred thousand of them takes longer than all that is asked of them.
/// </summary>
/// <param name="Words">How its words begin, as <see cref="Languages.WordMarks"/> has it.</param>
internal readonly record struct Glance(MilestoneEntry Entry, UInt128 Words, Kind Kind, Status Status, bool IsDated, bool IsDisputed, long Seq)
{
    public static Glance Of(MilestoneEntry entry) =>
        new(entry, entry.Words.Marks, entry.Outline.Kind, entry.Outline.Status, entry.Outline.Date is not null, entry.Disputed.Count > 0, entry.Seq);
}
