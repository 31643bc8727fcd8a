using Microsoft.AspNetCore.Http;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Feeds;

/// <summary>The stretch of a log that a page of a feed is made of, and the programme at its point.</summary>
internal sealed class LogTail(ProgrammeLog<ProgrammeState> log, ProgrammeReader programmes, TimeProvider time)
{
    /// <returns>Null when there is no such programme, or was none then.</returns>
    public async Task<(Moment Moment, EventPage Page)?> ReadAsync(HttpRequest request, Subscription asked, long? before)
    {
        var cancel = request.HttpContext.RequestAborted;
        var stretch = asked.Filtered ? LogTable.Window : EventPage.Size;

        // The newest page of a programme that is known: what brings its events also brings the view up to date, in one request.
        if (asked.AsOf is null && before is null && log.Cached is { State.Programme.Value: not null } known)
        {
            var (tail, head) = await log.ChangesAsync(Math.Max(0, known.Seq - stretch), int.MaxValue, cancel);
            Moment now = new(head, time.GetUtcNow());
            return (now, EventPage.Of(tail, asked, now.Programme));
        }

        if (await programmes.AtAsync(log.Programme, asked.AsOf, "asOf", request) is not { } moment)
            return null;
        var upTo = Math.Min(moment.View.Seq, before - 1 ?? long.MaxValue);
        var events = await log.EventsAsync(Math.Max(0, upTo - stretch), upTo, cancel);
        return (moment, EventPage.Of(events, asked, moment.Programme));
    }
}
