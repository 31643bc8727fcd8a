using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Languages;
using Tracker.Log;

namespace Tracker.Programmes;

/// <summary>Programmes: listed, recorded, changed, read.</summary>
internal sealed class ProgrammeFunctions(LogStore<ProgrammeState> logs, ProgrammeReader programmes, TimeProvider time)
{
    private const string One = "programmes/{programme}";

    [Function("ProgrammeList")]
    public async Task<IResult> List([HttpTrigger(AuthorizationLevel.Function, "get", Route = "programmes")] HttpRequest request)
    {
        QueryParameters parameters = new(request, "fields");
        var fields = parameters.List("fields", [.. ProgrammeList.Members]).ToHashSet();
        parameters.ThrowIfAny();
        return await new ProgrammeList(logs, programmes).RespondAsync(request, fields);
    }

    [Function("ProgrammeGet")]
    public async Task<IResult> Get([HttpTrigger(AuthorizationLevel.Function, "get", Route = One)] HttpRequest request, string programme)
    {
        QueryParameters parameters = new(request, "lang", "asOf");
        var language = Milestones.Query.MilestoneQuery.LanguageOf(parameters);
        var point = parameters.Point("asOf");
        parameters.ThrowIfAny();
        if (await programmes.AtAsync(programme, point, "asOf", request) is not { } moment)
            return Problems.NotFound("There is no such programme, or was none then.");

        return ProgrammeAnswer.Respond(request, moment, language);
    }

    [Function("ProgrammePut")]
    public async Task<IResult> Put([HttpTrigger(AuthorizationLevel.Function, "put", Route = One)] HttpRequest request, string programme)
    {
        QueryParameters.None(request);
        var draft = ProgrammeDraft.Of(await RequestBody.ReadAsync(request, TrackerJson.Default.JsonObject, request.HttpContext.RequestAborted));
        var (expected, by) = (Conditions.From(request), Recorder.Of(request));
        FieldErrors errors = new();
        if (ProgrammeRules.Check(draft, programme, errors) is null)
            return Problems.Invalid(errors);

        // Listed before it exists: a listing passes over what has no event yet, but could never find what is not listed.
        if (logs[programme].Cached is null)
            await logs.Programmes.AddAsync(programme, request.HttpContext.RequestAborted);
        var written = (Written<ProgrammeState, WriteOutcome>.Decided)await logs[programme].Writer.WriteAsync(
            (view, _) => ProgrammeWrites.Put(view, programme, draft, expected, by));
        return WriteAnswers.Of(
            written.Answer,
            _ => ProgrammeAnswer.Written(new(written.View, time.GetUtcNow())),
            id => PublicAddress.Relative(request, $"/programmes/{id}"),
            request);
    }
}
