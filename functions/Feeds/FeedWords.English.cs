using Tracker.Milestones;

namespace Tracker.Feeds;

internal sealed partial record FeedWords
{
    public static FeedWords English { get; } = new()
    {
        Language = "en",
        Milestones = MilestoneWords.English,
        OtherMembers = new Dictionary<string, string>
        {
            ["organisation"] = "organisation",
            ["chair"] = "chair",
            ["term"] = "term",
            ["timeZone"] = "time zone",
            ["languages"] = "languages",
            ["priorities"] = "priorities",
            ["digest"] = "digest settings",
            ["archived"] = "archived",
            ["unit"] = "unit",
            ["better"] = "direction of progress",
            ["baseline"] = "baseline",
            ["target"] = "target",
            ["observations"] = "observations",
        },
        Approximate = date => $"approximate date: {date}",
        EarlierPlan = "Earlier plan",
        Reason = "Reason",
        Source = "Source",
        Recorded = "recorded",
        Removed = "removed",
        Changed = "changed",
        Corrected = "corrected",
        Moved = (from, to) => $"moved from {from} to {to}",
        Unplanned = "no longer has a planned date",
        PlannedFor = date => $"planned for {date}",
        Changes = "changes",
    };
}
