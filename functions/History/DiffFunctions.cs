using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Dates;
using Tracker.Http;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.History;

/// <summary>What changed between two points.</summary>
internal sealed class DiffFunctions(LogStore<ProgrammeState> logs, ProgrammeReader programmes)
{
    [Function("Diff")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "programmes/{programme}/diff")] HttpRequest request, string programme)
    {
        QueryParameters parameters = new(request, "from", "to");
        var from = parameters.Point("from");
        var to = parameters.Point("to");
        if (from is null && parameters.Errors.Messages.Count == 0)
            parameters.Errors.Add("from", "Say since when: an event number 12, a day 2024-02-12 or an instant.");
        parameters.ThrowIfAny();
        if (await programmes.NowAsync(programme, request) is not { } now)
            return Problems.NotFound("There is no such programme.");

        var cancel = request.HttpContext.RequestAborted;
        var end = to is null ? now.View : await programmes.ViewAtAsync(programme, now, to, "to", cancel);
        var start = await programmes.ViewAtAsync(programme, now, from!, "from", cancel);
        if (start.Seq > end.Seq)
            return Problems.Invalid("from", $"This is event {start.Seq}, after event {end.Seq}, where the window ends. Turn them round.");

        var etag = ETags.Of(now.View.Seq, "diff", $"{start.Seq} {end.Seq}").ToString();
        if (Conditions.NotModified(request, etag))
            return new NotModifiedResult(etag, null);
        var events = await logs[programme].EventsAsync(start.Seq, end.Seq, cancel);
        return ConditionalResult.Of(request, etag, () => JsonOutput.Of(Diff.Of(start, end, events), TrackerJson.Readable.JsonObject));
    }
}
