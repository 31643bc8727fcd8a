using System.Text.Json.Nodes;
using Tracker.Programmes;

namespace Tracker.Benchmarks.Data;

/// <summary>The milestones of the sample programme, over and over, each time under other ids.</summary>
internal static class SampleMilestones
{
    private static readonly IReadOnlyList<(string Id, string Json)> s_milestones;

    static SampleMilestones()
    {
        using var file = typeof(ProgrammeState).Assembly.GetManifestResourceStream("sample.json")!;
        var sample = JsonNode.Parse(file)!;
        var programme = sample["programme"]!.AsObject();
        programme.Remove("id");
        Programme = programme.ToJsonString();
        s_milestones = [.. sample["milestones"]!.AsArray().Select(one => ((string)one!["id"]!, one.ToJsonString()))];
    }

    /// <summary>The sample's programme, with its priorities, without its id.</summary>
    public static string Programme { get; }

    public static string Id(int i) => $"{s_milestones[i % s_milestones.Count].Id}-{i}";

    public static string Milestone(int i)
    {
        var milestone = JsonNode.Parse(s_milestones[i % s_milestones.Count].Json)!;
        milestone["id"] = Id(i);
        return milestone.ToJsonString();
    }
}
