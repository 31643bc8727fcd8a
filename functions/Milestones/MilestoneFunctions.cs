using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Dates;
using Tracker.Http;
using Tracker.Languages;
using Tracker.Log;
using Tracker.Milestones.Query;
using Tracker.Programmes;

namespace Tracker.Milestones;

/// <summary>One milestone: read, recorded, replaced, patched, removed.</summary>
internal sealed class MilestoneFunctions(LogStore<ProgrammeState> logs, ProgrammeReader programmes, TimeProvider time)
{
    private const string One = "programmes/{programme}/milestones/{id}";

    [Function("MilestoneGet")]
    public async Task<IResult> Get([HttpTrigger(AuthorizationLevel.Function, "get", Route = One)] HttpRequest request, string programme, string id)
    {
        QueryParameters parameters = new(request, "lang", "asOf");
        var language = MilestoneQuery.LanguageOf(parameters);
        var point = parameters.Point("asOf");
        parameters.ThrowIfAny();
        if (await programmes.AtAsync(programme, point, "asOf", request) is not { } moment)
            return Problems.NotFound("There is no such programme, or was none then.");
        return MilestoneResponses.One(request, moment, id, language);
    }

    [Function("MilestonePut")]
    public async Task<IResult> Put([HttpTrigger(AuthorizationLevel.Function, "put", Route = One)] HttpRequest request, string programme, string id)
    {
        QueryParameters.None(request);
        var draft = MilestoneDraft.Of(await RequestBody.ReadAsync(request, TrackerJson.Default.JsonObject, request.HttpContext.RequestAborted));
        var (expected, by) = (Conditions.From(request), Recorder.Of(request));
        return await WriteAsync(request, programme, (view, _) => MilestoneWrites.Put(view, id, draft, expected, by));
    }

    [Function("MilestonePatch")]
    public async Task<IResult> Patch([HttpTrigger(AuthorizationLevel.Function, "patch", Route = One)] HttpRequest request, string programme, string id)
    {
        QueryParameters.None(request);
        var patch = await RequestBody.ReadAsync(
            request, TrackerJson.Default.JsonObject, request.HttpContext.RequestAborted, "application/merge-patch+json", "application/json");
        var (expected, by) = (Conditions.From(request), Recorder.Of(request));
        return await WriteAsync(request, programme, (view, _) => MilestoneWrites.Patch(view, id, patch, expected, by));
    }

    [Function("MilestoneDelete")]
    public async Task<IResult> Delete([HttpTrigger(AuthorizationLevel.Function, "delete", Route = One)] HttpRequest request, string programme, string id)
    {
        QueryParameters parameters = new(request, "reason");
        var reason = parameters.Text("reason", 1_000);
        if (reason is not null)
            parameters.Errors.Add("reason", MilestoneLimits.Reason.Problem(reason));
        parameters.ThrowIfAny();
        var (expected, by) = (Conditions.From(request), Recorder.Of(request));
        return await WriteAsync(request, programme, (view, _) => MilestoneWrites.Remove(view, id, reason, expected, by));
    }

    private async Task<IResult> WriteAsync(
        HttpRequest request, string programme, Func<View<ProgrammeState>, DateTimeOffset, Decision<WriteOutcome>> decide)
    {
        if (!Slug.IsValid(programme))
            return Problems.NotFound("There is no such programme.");
        var written = (Written<ProgrammeState, WriteOutcome>.Decided)await logs[programme].Writer.WriteAsync(decide);
        return MilestoneResponses.Written(request, written.Answer, () => new(written.View, time.GetUtcNow()), programme);
    }
}
