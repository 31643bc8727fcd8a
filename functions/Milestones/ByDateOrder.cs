namespace Tracker.Milestones;

/// <summary>By earliest day, then latest, then id; undated ones last.</summary>
internal sealed class ByDateOrder : IComparer<MilestoneEntry>
{
    public static readonly ByDateOrder Instance = new();

    public int Compare(MilestoneEntry? x, MilestoneEntry? y)
    {
        var byDate = (x!.Outline.Date, y!.Outline.Date) switch
        {
            ({ } one, { } other) => one.CompareTo(other),
            (null, null) => 0,
            (null, _) => 1,
            _ => -1,
        };
        return byDate != 0 ? byDate : string.CompareOrdinal(x.Id, y.Id);
    }
}
