using System.Collections.Immutable;

namespace Tracker.Milestones;

/// <summary>The other end of a relation: a milestone that names this one, and how.</summary>
internal sealed record Referrer(RelationType Type, string Id) : IComparable<Referrer>
{
    public int CompareTo(Referrer? other) =>
        string.CompareOrdinal(Id, other!.Id) is var byId and not 0 ? byId : Type.CompareTo(other.Type);

    public static ImmutableDictionary<string, ImmutableSortedSet<Referrer>> Replaced(
        ImmutableDictionary<string, ImmutableSortedSet<Referrer>> all, MilestoneEntry? before, MilestoneEntry? after)
    {
        foreach (var relation in before?.Outline.Related ?? [])
        {
            if (all.TryGetValue(relation.Id!, out var list))
                all = all.SetItem(relation.Id!, list.Remove(new(relation.Type!.Value, before!.Id)));
        }

        foreach (var relation in after?.Outline.Related ?? [])
            all = all.SetItem(relation.Id!, all.GetValueOrDefault(relation.Id!, []).Add(new(relation.Type!.Value, after!.Id)));
        return all;
    }
}
