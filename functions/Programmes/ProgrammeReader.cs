using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tracker.Dates;
using Tracker.Http;
using Tracker.Languages;
using Tracker.Log;

namespace Tracker.Programmes;

/// <summary>Programmes as requests ask for them: now, or at a point.</summary>
internal sealed class ProgrammeReader(LogStore<ProgrammeState> logs, TimeProvider clock)
{
    /// <summary>The programme now; null when there is none.</summary>
    public Task<Moment?> NowAsync(string programme, HttpRequest request) => NowAsync(programme, request, Conditions.MaxAge(request) ?? TimeSpan.Zero);

    private async Task<Moment?> NowAsync(string programme, HttpRequest request, TimeSpan maxAge)
    {
        if (!Slug.IsValid(programme))
            return null;
        var view = await logs[programme].ReadAsync(request.HttpContext.RequestAborted, maxAge);
        return view.State.Programme?.Value is null ? null : new(view, clock.GetUtcNow());
    }

    /// <summary>A programme's own record now, as it is stored: one request, and no view is loaded. Null when there is none.</summary>
    public async Task<(long Seq, string Json)?> RecordAsync(string programme, CancellationToken cancel) =>
        await logs.Table.RowAsync(programme, RowKeys.Programme, cancel) is { } row && StateRow.Read(row) is { Json: { } json, Seq: var seq } ? (seq, json) : null;

    /// <summary>The programme at a point, or now without one; null when there is, or was then, none.</summary>
    /// <exception cref="RequestProblemException">The point is a number that the log does not have yet: 400.</exception>
    public async Task<Moment?> AtAsync(string programme, Point? point, string parameter, HttpRequest request)
    {
        var now = await NowAsync(programme, request);
        // A view that is old enough for the caller may still lack the number that another answer told it.
        if (point is Point.Number number && now?.View.Seq < number.Seq && Conditions.MaxAge(request) > TimeSpan.Zero)
            now = await NowAsync(programme, request, TimeSpan.Zero);
        return now is null || point is null ? now : await BackAsync(programme, now, point, parameter, request.HttpContext.RequestAborted);
    }

    public async Task<Moment?> BackAsync(string programme, Moment now, Point point, string parameter, CancellationToken cancel)
    {
        var view = await ViewAtAsync(programme, now, point, parameter, cancel);
        return view.State.Programme?.Value is null ? null : new(view, point switch
        {
            Point.Number => view.RecordedAt,
            Point.Time time => time.Instant,
            _ => EndOf(((Point.Day)point).Date, now),
        });
    }

    /// <summary>The programme's view at a point; empty before its first event.</summary>
    /// <exception cref="RequestProblemException">The point is a number that the log does not have yet: 400.</exception>
    public Task<View<ProgrammeState>> ViewAtAsync(string programme, Moment now, Point point, string parameter, CancellationToken cancel) => point switch
    {
        Point.Number number when number.Seq > now.View.Seq =>
            throw new RequestProblemException(parameter, string.Create(CultureInfo.InvariantCulture, $"The log ends at event {now.View.Seq}.")),
        Point.Number number => logs[programme].AsOfAsync(now.View, number.Seq, cancel),
        Point.Time time => logs[programme].AsOfAsync(now.View, time.Instant, cancel),
        _ => logs[programme].AsOfAsync(now.View, EndOf(((Point.Day)point).Date, now), cancel),
    };

    // A day counts to its end; what depends on the day is judged on that day itself.
    private static DateTimeOffset EndOf(DateOnly day, Moment now) => day.EndOfDay(now.Programme.Zone).AddTicks(-1);
}
