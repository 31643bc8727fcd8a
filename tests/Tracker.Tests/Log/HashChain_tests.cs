using Tracker.Log;

namespace Tracker.Tests.Log;

public sealed class HashChain_tests
{
    private static readonly LogEvent s_event = new()
    {
        Seq = 2,
        Type = EventType.Changed,
        Subject = new(SubjectKind.Milestone, "a"),
        RecordedAt = DateTimeOffset.UnixEpoch,
        RecordedBy = "ann",
        Reason = "because",
        Previous = 1,
        Data = "data",
        Old = "old",
        OldTrail = "trail",
        Commit = "commit",
    };

    public static TheoryData<string> Changes => [.. s_changes.Keys];

    private static readonly Dictionary<string, Func<LogEvent, LogEvent>> s_changes = new()
    {
        ["number"] = e => e with { Seq = 3 },
        ["type"] = e => e with { Type = EventType.Recorded },
        ["kind"] = e => e with { Subject = new(SubjectKind.Indicator, "a") },
        ["subject"] = e => e with { Subject = new(SubjectKind.Milestone, "b") },
        ["time"] = e => e with { RecordedAt = e.RecordedAt.AddTicks(1) },
        ["who"] = e => e with { RecordedBy = "eve" },
        ["nobody"] = e => e with { RecordedBy = null },
        ["empty who"] = e => e with { RecordedBy = "" },
        ["reason"] = e => e with { Reason = null },
        ["correction"] = e => e with { Correction = true },
        ["previous"] = e => e with { Previous = 0 },
        ["data"] = e => e with { Data = "other" },
        ["old"] = e => e with { Old = null },
        ["trail"] = e => e with { OldTrail = "" },
        ["commit"] = e => e with { Commit = "other" },
        ["boundary"] = e => e with { Data = "dataol", Old = "d" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void It_changes_with_everything_that_an_event_says(string change) =>
        HashChain.Next("p", HashChain.Start, s_changes[change](s_event)).ShouldNotBe(HashChain.Next("p", HashChain.Start, s_event));

    [Fact]
    public void It_changes_with_the_programme_and_the_hash_before_and_not_with_the_hash_itself()
    {
        var hash = HashChain.Next("p", HashChain.Start, s_event);
        HashChain.Next("q", HashChain.Start, s_event).ShouldNotBe(hash);
        HashChain.Next("p", hash, s_event).ShouldNotBe(hash);
        HashChain.Next("p", HashChain.Start, s_event with { Hash = hash }).ShouldBe(hash);
        // The same for ever: stored hashes and those that the outside was told depend on it.
        hash.ShouldBe("82f9e42862eda85ac8df99c0bf1bd46ff7795ae76a6aaec13562278ac5b369ac");
    }
}
