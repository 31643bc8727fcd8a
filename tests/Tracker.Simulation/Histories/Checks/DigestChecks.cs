using System.Text.Json;
using Tracker.Digests;
using Tracker.Log;
using Tracker.Programmes;
using Tracker.Subscriptions;
using Tracker.Subscriptions.Deliveries;

namespace Tracker.Simulation.Histories.Checks;

/// <summary>
/// The digests: one for each slot, numbered without gaps, windows that join, each what its window of the log comes to. Each that is not empty left word to
/// whom it is to be sent.
/// </summary>
internal static class DigestChecks
{
    public static IEnumerable<Violation> Of(Truth truth, Observations seen)
    {
        DigestHead? before = null;
        foreach (var (head, json) in Digests(truth))
        {
            foreach (var problem in Joins(truth, before, head).Concat(Content(truth, before, head, json)))
                yield return new("digests join", $"{truth.Programme}, digest {head.Number} of {head.Slot:O}: {problem}");
            before = head;
        }

        foreach (var violation in Latest(truth, before, seen).Concat(Deliveries(truth)))
            yield return violation;
    }

    private static IEnumerable<string> Joins(Truth truth, DigestHead? before, DigestHead head)
    {
        if (head.Number != (before?.Number ?? 0) + 1)
            yield return $"the one before it is {before?.Number ?? 0}.";
        if (head.From.Seq != (before?.To.Seq ?? 0))
            yield return $"it begins after event {head.From.Seq}, the one before it ends with {before?.To.Seq ?? 0}.";
        if (before is not null && head.From.At != before.To.At)
            yield return $"it begins at {head.From.At:O}, the one before it ends at {before.To.At:O}.";
        if (before is not null && head.Slot <= before.Slot)
            yield return $"the one before it is of {before.Slot:O}.";
        if (head.To.Seq < head.From.Seq || head.To.At < head.From.At)
            yield return $"it ends with {head.To.Seq} at {head.To.At:O}, before it begins.";
    }

    private static IEnumerable<string> Content(Truth truth, DigestHead? before, DigestHead head, string json)
    {
        if (head.To.Seq < 1 || head.To.Seq > truth.Events.Count || head.From.Seq > head.To.Seq)
        {
            yield return $"it ends with event {head.To.Seq}, the log with {truth.Events.Count}.";
            yield break;
        }

        var (end, view) = (truth.Events[(int)head.To.Seq - 1], truth.Views[(int)head.To.Seq]);
        if (head.Hash != end.Hash)
            yield return $"it tells {head.Hash[..8]} of event {head.To.Seq}, which has {end.Hash[..8]}.";
        if (end.RecordedAt > head.To.At)
            yield return $"it ends at {head.To.At:O} with an event of {end.RecordedAt:O}.";
        if (DueSlot.Of(view.State.Programme!.Value!, truth.Events[0].RecordedAt, before?.Slot, head.To.At) is not { } due)
            yield return "it was not due.";
        else if (due != new DueSlot(head.Slot, head.Slots))
            yield return $"what was due was {due}, and not {head.Slots} slots.";
        else if (json != DigestFold.Make(new(head.From, truth.Events.Skip((int)head.From.Seq).Take((int)(head.To.Seq - head.From.Seq)).ToList(), new(view, head.To.At), head.To.At), due).Json)
            yield return "it does not say what its window of the log comes to.";
    }

    /// <summary>When all was calm every slot that had passed got its digest, and everything that was known was told.</summary>
    private static IEnumerable<Violation> Latest(Truth truth, DigestHead? newest, Observations seen)
    {
        if (!seen.LastTicks.TryGetValue(truth.Programme, out var last) || truth.Views[^1].State.Programme is not { Value: { } programme })
            yield break;
        if (newest is null || newest.To.Seq < last.Floor || newest.Slot < new Slots(programme.Digest!, programme.Zone).Latest(last.At))
            yield return new("digests cover all", $"{truth.Programme} was ticked at {last.At:O} with {last.Floor} events, and its last digest is {newest}.");
    }

    private static IEnumerable<Violation> Deliveries(Truth truth)
    {
        var subscriptions = truth.RowsOf(RowKeys.Subscription).Select(row => SubscriptionRow.Read(row).Subscription.Id).ToList();
        var expected = Digests(truth).Where(digest => !digest.Head.IsEmpty).SelectMany(digest => subscriptions.Select(subscription => (digest.Head.Number, subscription)));
        var waiting = truth.RowsOf(RowKeys.Delivery).Select(row => Delivery.Read(row).Delivery).Select(delivery => (delivery.Digest, delivery.Subscription));
        if (!waiting.Order().SequenceEqual(expected.Order()))
            yield return new("digests announced", $"{truth.Programme} has the deliveries {string.Join(' ', waiting)}.");
    }

    private static List<(DigestHead Head, string Json)> Digests(Truth truth) =>
    [
        .. truth.RowsOf(RowKeys.Digest).Select(row => (Head: DigestHead.Read(row), SplitText.Read(row, "Json")!)).OrderBy(digest => digest.Head.Number),
    ];
}
