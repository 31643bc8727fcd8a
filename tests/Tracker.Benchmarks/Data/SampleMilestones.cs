using System.Text;
using System.Text.Json.Nodes;
using Tracker.Programmes;

namespace Tracker.Benchmarks.Data;

/// <summary>The milestones of the sample programme, over and over, each time under other ids.</summary>
internal static class SampleMilestones
{
    private const int SummaryLength = 1_000;
    private static readonly IReadOnlyList<(string Id, string Json)> s_milestones;
    private static readonly string[] s_words;

    static SampleMilestones()
    {
        using var file = typeof(ProgrammeState).Assembly.GetManifestResourceStream("sample.json")!;
        var sample = JsonNode.Parse(file)!;
        var programme = sample["programme"]!.AsObject();
        programme.Remove("id");
        Programme = programme.ToJsonString();
        s_words = [.. sample["milestones"]!.AsArray().SelectMany(one => one!["title"]!.AsObject()).SelectMany(title => ((string)title.Value!).Split(' ')).Distinct()];
        s_milestones = [.. sample["milestones"]!.AsArray().Select(one => ((string)one!["id"]!, one.ToJsonString()))];
    }

    /// <summary>The sample's programme, with its priorities, without its id.</summary>
    public static string Programme { get; }

    public static string Id(int i) => $"{s_milestones[i % s_milestones.Count].Id}-{i}";

    public static string Milestone(int i) => Numbered(i).ToJsonString();

    /// <summary>With a summary of a thousand characters, made of words of the sample's titles.</summary>
    public static string WithSummary(int i)
    {
        Random random = new(i);
        StringBuilder summary = new();
        while (summary.Length < SummaryLength)
            summary.Append(s_words[random.Next(s_words.Length)]).Append(' ');
        var milestone = Numbered(i);
        milestone["summary"] = summary.ToString();
        return milestone.ToJsonString();
    }

    private static JsonNode Numbered(int i)
    {
        var milestone = JsonNode.Parse(s_milestones[i % s_milestones.Count].Json)!;
        milestone["id"] = Id(i);
        return milestone;
    }
}
