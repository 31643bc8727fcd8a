using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tracker.Dates;
using Tracker.Http;
using Tracker.Languages;
using Tracker.Log;

namespace Tracker.Programmes;

/// <summary>Programmes as requests ask for them: now, or at a point.</summary>
internal sealed class ProgrammeReader(LogStore<ProgrammeState> logs, TimeProvider time)
{
    /// <summary>The programme now; null when there is none.</summary>
    public async Task<Moment?> NowAsync(string programme, HttpRequest request)
    {
        if (!Slug.IsValid(programme))
            return null;
        var view = await logs[programme].ReadAsync(request.HttpContext.RequestAborted, Conditions.MaxAge(request) ?? TimeSpan.Zero);
        return view.State.Programme?.Value is null ? null : new(view, time.GetUtcNow());
    }

    /// <summary>The programme at a point, or now without one; null when there is, or was then, none.</summary>
    /// <exception cref="RequestProblemException">The point is a number that the log does not have yet: 400.</exception>
    public async Task<Moment?> AtAsync(string programme, Point? point, string parameter, HttpRequest request)
    {
        var now = await NowAsync(programme, request);
        return now is null || point is null ? now : await BackAsync(programme, now, point, parameter, request.HttpContext.RequestAborted);
    }

    public async Task<Moment?> BackAsync(string programme, Moment now, Point point, string parameter, CancellationToken cancel)
    {
        switch (point)
        {
            case Point.Number number when number.Seq > now.View.Seq:
                throw new RequestProblemException(parameter, string.Create(CultureInfo.InvariantCulture, $"The log ends at event {now.View.Seq}."));
            case Point.Number number:
                var at = await logs[programme].AsOfAsync(now.View, number.Seq, cancel);
                return Of(at, number.Seq == now.View.Seq ? now.At : at.RecordedAt);
            case Point.Time { Instant: var instant }:
                return Of(await logs[programme].AsOfAsync(now.View, instant, cancel), instant);
            default:
                // A day counts to its end; what depends on the day is judged on that day itself.
                var end = ((Point.Day)point).Date.EndOfDay(now.Programme.Zone).AddTicks(-1);
                return Of(await logs[programme].AsOfAsync(now.View, end, cancel), end);
        }
    }

    private static Moment? Of(View<ProgrammeState> view, DateTimeOffset at) => view.State.Programme?.Value is null ? null : new(view, at);
}
