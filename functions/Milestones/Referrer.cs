using System.Collections.Immutable;

namespace Tracker.Milestones;

/// <summary>The other end of a relation: a milestone that names this one, and how.</summary>
internal sealed record Referrer(RelationType Type, string Id)
{
    public static ImmutableDictionary<string, ImmutableList<Referrer>> Replaced(
        ImmutableDictionary<string, ImmutableList<Referrer>> all, MilestoneEntry? before, MilestoneEntry? after)
    {
        foreach (var relation in before?.Value.Related ?? [])
        {
            if (all.TryGetValue(relation.Id!, out var list))
                all = all.SetItem(relation.Id!, list.Remove(new(relation.Type!.Value, before!.Id)));
        }

        foreach (var relation in after?.Value.Related ?? [])
            all = all.SetItem(relation.Id!, all.GetValueOrDefault(relation.Id!, []).Add(new(relation.Type!.Value, after!.Id)));
        return all;
    }
}
