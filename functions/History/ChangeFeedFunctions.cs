using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Languages;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.History;

/// <summary>A programme's log as a feed: gapless, in order, removals included.</summary>
internal sealed class ChangeFeedFunctions(LogStore<ProgrammeState> logs)
{
    private const int DefaultMax = 100;
    private const int MaxMax = 1_000;
    private const int MaxWaitSeconds = 30;

    [Function("ChangeList")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "programmes/{programme}/changes")] HttpRequest request, string programme)
    {
        QueryParameters parameters = new(request, "after", "max", "wait");
        var after = parameters.Number("after", 0L, long.MaxValue, 0);
        var max = parameters.Number("max", 1, MaxMax, DefaultMax);
        var wait = TimeSpan.FromSeconds(parameters.Number("wait", 0, MaxWaitSeconds, 0));
        parameters.ThrowIfAny();
        if (!Slug.IsValid(programme))
            return Problems.NotFound("There is no such programme.");

        var cancel = request.HttpContext.RequestAborted;
        if (wait > TimeSpan.Zero)
        {
            // Nothing ever happens in a programme that does not exist: that is said at once.
            if ((logs[programme].Cached ?? await logs[programme].ReadAsync(cancel)).State.Programme is null)
                return Problems.NotFound("There is no such programme.");
            await logs[programme].WaitForChangeAsync(after, wait, cancel);
        }

        var (events, head) = await logs[programme].ChangesAsync(after, max, cancel);
        if (head.State.Programme is null)
            return Problems.NotFound("There is no such programme.");

        var cloudEvents = CloudEvents.AreWanted(request);
        var etag = ETags.Of(head.Seq, "changes", $"{after} {max}", cloudEvents ? CloudEvents.MediaType : null).ToString();
        return ConditionalResult.Of(
            request, etag, () => cloudEvents ? CloudEvents.Batch(request, programme, events) : Plain(events, head.Seq), "Accept");
    }

    private static IResult Plain(IReadOnlyList<LogEvent> events, long head) => JsonOutput.Of(
        new JsonObject { ["value"] = new JsonArray([.. events.Select(EventAnswer.Of)]), ["seq"] = head }, TrackerJson.Readable.JsonObject);
}
