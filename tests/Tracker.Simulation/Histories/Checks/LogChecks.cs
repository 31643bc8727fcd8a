using Tracker.Log;

namespace Tracker.Simulation.Histories.Checks;

/// <summary>The log by itself: numbers, hashes, times, transactions.</summary>
internal static class LogChecks
{
    public static IEnumerable<Violation> Of(Truth truth)
    {
        var (before, at) = (HashChain.Start, DateTimeOffset.MinValue);
        for (var i = 0; i < truth.Events.Count; i++)
        {
            var e = truth.Events[i];
            if (e.Seq != i + 1)
            {
                yield return new("numbers gapless", $"{truth.Programme} has event {e.Seq} in place {i + 1}.");
                yield break;
            }

            if (e.Hash != HashChain.Next(truth.Programme, before, e))
                yield return new("hashes right", $"{truth.Programme} {e.Seq} does not have the hash of what it says and of event {e.Seq - 1}.");
            if (e.RecordedAt < at)
                yield return new("times never go back", $"{truth.Programme} {e.Seq} is of {e.RecordedAt:O}, the event before it of {at:O}.");
            if (e.Previous != truth.Views[i].State.SeqOf(e.Subject))
                yield return new("previous events right", $"{truth.Programme} {e.Seq} names {e.Previous} as the event before it of {e.Subject.Id}.");
            (before, at) = (e.Hash, e.RecordedAt);
        }

        foreach (var commit in truth.Events.GroupBy(e => e.Commit).Where(commit => commit.Last().Seq - commit.First().Seq + 1 != commit.Count()))
            yield return new("nothing torn", $"{truth.Programme}: the transaction of event {commit.First().Seq} has others between its own.");
    }
}
