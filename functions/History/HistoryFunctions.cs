using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.History;

/// <summary>All that ever happened to one milestone, removed or not.</summary>
internal sealed class HistoryFunctions(LogStore<ProgrammeState> logs, ProgrammeReader programmes)
{
    [Function("MilestoneHistory")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "programmes/{programme}/milestones/{id}/history")] HttpRequest request,
        string programme,
        string id)
    {
        QueryParameters.None(request);
        if (await programmes.NowAsync(programme, request) is not { } moment)
            return Problems.NotFound("There is no such programme.");
        return await RespondAsync(request, moment, logs[programme], id);
    }

    internal static async Task<IResult> RespondAsync(HttpRequest request, Moment moment, ProgrammeLog<ProgrammeState> log, string id)
    {
        if (moment.State.Milestones.SeqOf(id) is not (var seq and > 0))
            return Problems.NotFound($"The programme never had a milestone '{id}'.");
        var etag = ETags.Of(moment.View.Seq, "history", id).ToString();
        if (Conditions.NotModified(request, etag))
            return new NotModifiedResult(etag, null);

        // Each event names the one of the same subject before it.
        List<JsonNode> events = [];
        for (var next = seq; next > 0;)
        {
            var e = await log.EventAsync(next, request.HttpContext.RequestAborted)
                ?? throw new InvalidDataException($"Event {next} of {log.Programme} is missing: verify tells more.");
            events.Add(EventAnswer.Of(e));
            next = e.Previous;
        }

        events.Reverse();
        JsonObject answer = new() { ["value"] = new JsonArray([.. events]), ["seq"] = moment.View.Seq };
        return ConditionalResult.Of(request, etag, () => JsonOutput.Of(answer, TrackerJson.Readable.JsonObject));
    }
}
