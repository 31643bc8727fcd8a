using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Languages;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Milestones;

/// <summary>Recording a milestone by POST, which an Idempotency-Key makes safe to send again.</summary>
internal sealed class MilestoneRecording(LogStore<ProgrammeState> logs, TimeProvider time)
{
    private const string Replayed = "Idempotency-Replayed";

    [Function("MilestonePost")]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "programmes/{programme}/milestones")] HttpRequest request, string programme)
    {
        QueryParameters.None(request);
        var body = await RequestBody.ReadAsync(request, TrackerJson.Default.JsonObject, request.HttpContext.RequestAborted);
        var claim = IdempotencyKey.ClaimOf(request, body);
        var (draft, expected, by) = (MilestoneDraft.Of(body), Conditions.From(request), Recorder.Of(request));
        if (!Slug.IsValid(programme))
            return Problems.NotFound("There is no such programme.");

        var written = await logs[programme].Writer.WriteAsync(
            (view, _) => MilestoneWrites.Record(view, draft, by, expected), claim, (outcome, view) => Keep(request, programme, outcome, view));
        return written switch
        {
            Written<ProgrammeState, WriteOutcome>.Decided(var outcome, var view) =>
                MilestoneResponses.Written(request, outcome, () => new(view, time.GetUtcNow()), programme),
            Written<ProgrammeState, WriteOutcome>.Replayed(var kept) => new ReplayedResult(JsonSerializer.Deserialize(kept, TrackerJson.Default.KeptResponse)!),
            Written<ProgrammeState, WriteOutcome>.KeyReused => Problems.Unprocessable(
                "key-reused", "This Idempotency-Key came with another body before. Use a new key for a new request."),
            _ => Problems.Conflict("key-busy", "A request with this Idempotency-Key is still running. Send it again in a moment."),
        };
    }

    private string Keep(HttpRequest request, string programme, WriteOutcome outcome, View<ProgrammeState> view)
    {
        var (answer, etag, location) = MilestoneResponses.Created(request, programme, ((WriteOutcome.Created)outcome).Id, new(view, time.GetUtcNow()));
        return JsonSerializer.Serialize(new(location, etag.ToString(), answer), TrackerJson.Readable.KeptResponse);
    }

    /// <summary>The answer to a POST as it is kept for its key. Only a 201 is ever kept.</summary>
    internal sealed record KeptResponse(string Location, string ETag, JsonObject Body);

    private sealed class ReplayedResult(KeptResponse kept) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var headers = httpContext.Response.Headers;
            headers[Replayed] = "true";
            headers.ETag = kept.ETag;
            headers.Location = kept.Location;
            return JsonOutput.Of(kept.Body, TrackerJson.Readable.JsonObject, StatusCodes.Status201Created).ExecuteAsync(httpContext);
        }
    }
}
