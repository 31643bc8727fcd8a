using System.Text.Json;
using Tracker.Log;

namespace Tracker.Digests;

/// <summary>Makes a digest of a window of the log. Pure: the same window gives the same bytes.</summary>
internal static class DigestFold
{
    /// <summary>Entries of a section.</summary>
    public const int MaxEntries = 200;

    /// <summary>UTF-16 code units of the JSON: with its other columns it fits into a row of the table (1 MiB).</summary>
    internal const int MaxLength = 450_000;

    // Of the JSON as it is sent: with the deliveries that are written with it, a digest fits into a transaction (2 MB where Cosmos DB serves the table).
    private const int MaxBytes = 1_800_000;

    /// <param name="slot">Null for a digest that was only asked for.</param>
    public static (Digest Digest, string Json) Make(DigestWindow window, DueSlot? slot = null)
    {
        var changes = NetChange.All(window.Events, window.End.State.Milestones);
        // Titles in twenty languages can make even 200 entries too long: then each section holds fewer, and says so.
        for (var max = MaxEntries; ; max /= 2)
        {
            var digest = Make(window, slot, changes, max);
            var json = JsonSerializer.Serialize(digest, TrackerJson.Readable.Digest);
            if (max == 0 || (json.Length <= MaxLength && RowSize.Escaped(json) <= MaxBytes))
                return (digest, json);
        }
    }

    private static Digest Make(DigestWindow window, DueSlot? slot, IReadOnlyList<NetChange> changes, int max)
    {
        var (moment, programme) = (window.End, window.End.Programme);
        DigestSpans spans = new(programme.Digest?.DueSoonDays ?? DigestSpans.Default.DueSoon, programme.Digest?.StaleDays ?? DigestSpans.Default.Stale);
        StateSections state = new(moment, spans);
        Dictionary<string, int> omitted = [];
        return new()
        {
            Slot = slot?.Day,
            Slots = slot?.Slots,
            Programme = new(programme.Id, programme.Title, programme.TimeZone, programme.AllLanguages),
            From = window.From,
            To = new(moment.View.Seq, window.At),
            Day = moment.Today,
            Spans = spans,
            Decided = Cut("decided", changes.Where(change => change.IsDecided), Decided),
            Moved = Cut("moved", changes.Where(change => change.Move is not null), Moved),
            Added = Cut("added", changes.Where(change => change is { Before: null, IsDecided: false }), change => DigestEntry.Of(change.Shown)),
            Changed = Cut("changed", changes.Where(IsOnlyChanged), Changed),
            Removed = Cut("removed", changes.Where(change => change.After is null), change => DigestEntry.Of(change.Shown) with { Reason = change.Reason }),
            DueSoon = Cut("dueSoon", state.DueSoon, entry => DigestEntry.Of(entry.Value)),
            Overdue = Cut("overdue", state.Overdue, entry => DigestEntry.Of(entry.Value) with { Since = entry.Outline.Date!.Value.Latest.AddDays(1) }),
            Stale = Cut("stale", state.Stale, entry => DigestEntry.Of(entry.Value) with { Since = state.LastDayOf(entry) }),
            Disputed = Cut("disputed", state.Disputed, entry => DigestEntry.Of(entry.Value) with { Fields = entry.Disputed }),
            Progress = Progress.Of(programme, moment.State.Milestones),
            Initiatives = Cut("initiatives", InitiativeStep.Of(changes, moment.State.Milestones), step => step),
            Indicators = Cut("indicators", IndicatorNews.Of(window.Events, moment.State), news => news),
            Omitted = omitted.Count == 0 ? null : omitted,
            Hash = moment.View.Hash,
        };

        IReadOnlyList<TShown> Cut<T, TShown>(string section, IEnumerable<T> all, Func<T, TShown> show)
        {
            List<T> found = [.. all];
            if (found.Count > max)
                omitted[section] = found.Count - max;
            return [.. found.Take(max).Select(show)];
        }
    }

    private static bool IsOnlyChanged(NetChange change) => change is { Before: not null, After: not null, IsDecided: false, Move: null };

    private static DigestEntry Decided(NetChange change) => DigestEntry.Of(change.Shown) with
    {
        Was = change.Before?.Status,
        Reason = change.Reason,
        Body = change.Shown.Body,
        Place = change.Shown.Place,
    };

    private static DigestEntry Moved(NetChange change)
    {
        var move = change.Move!;
        return DigestEntry.Of(change.Shown) with { From = move.From, To = move.To, Days = move.Days, Reason = move.Reason };
    }

    private static DigestEntry Changed(NetChange change) => DigestEntry.Of(change.Shown) with
    {
        Fields = change.Fields,
        Was = change.Before!.Status == change.Shown.Status ? null : change.Before.Status,
        Reason = change.Reason,
    };
}
