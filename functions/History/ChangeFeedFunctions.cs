using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.History;

/// <summary>A programme's log as a feed: gapless, in order, removals included.</summary>
internal sealed class ChangeFeedFunctions(LogStore<ProgrammeState> logs, ProgrammeReader programmes, TimeProvider time)
{
    private const int DefaultMax = 100;
    private const int MaxMax = 1_000;
    private const int MaxWaitSeconds = 30;

    // How often the table is asked while a caller waits: another process may have recorded.
    private static readonly TimeSpan s_poll = TimeSpan.FromSeconds(1);

    [Function("ChangeList")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "programmes/{programme}/changes")] HttpRequest request, string programme)
    {
        QueryParameters parameters = new(request, "after", "max", "wait");
        var after = parameters.Number("after", 0L, long.MaxValue, 0);
        var max = parameters.Number("max", 1, MaxMax, DefaultMax);
        var wait = TimeSpan.FromSeconds(parameters.Number("wait", 0, MaxWaitSeconds, 0));
        parameters.ThrowIfAny();
        if (await programmes.NowAsync(programme, request) is not { } moment)
            return Problems.NotFound("There is no such programme.");

        if (moment.View.Seq <= after && wait > TimeSpan.Zero)
            moment = await WaitAsync(request, programme, moment, after, wait);
        var cloudEvents = CloudEvents.AreWanted(request);
        var etag = ETags.Of(moment.View.Seq, "changes", $"{after} {max}", cloudEvents ? CloudEvents.MediaType : null).ToString();
        if (Conditions.NotModified(request, etag))
            return new NotModifiedResult(etag, "Accept");

        var upTo = after >= moment.View.Seq ? after : Math.Min(moment.View.Seq, after + max);
        var events = await logs[programme].EventsAsync(after, upTo, request.HttpContext.RequestAborted);
        return ConditionalResult.Of(
            request, etag, () => cloudEvents ? CloudEvents.Batch(request, programme, events) : Plain(events, moment.View.Seq), "Accept");
    }

    private async Task<Moment> WaitAsync(HttpRequest request, string programme, Moment moment, long after, TimeSpan wait)
    {
        var start = time.GetTimestamp();
        while (moment.View.Seq <= after && time.GetElapsedTime(start) < wait)
        {
            await Task.Delay(s_poll, time, request.HttpContext.RequestAborted);
            moment = await programmes.NowAsync(programme, request) ?? moment;
        }

        return moment;
    }

    private static IResult Plain(IReadOnlyList<LogEvent> events, long head) => JsonOutput.Of(
        new JsonObject { ["value"] = new JsonArray([.. events.Select(EventAnswer.Of)]), ["seq"] = head }, TrackerJson.Readable.JsonObject);
}
