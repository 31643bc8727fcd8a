using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Languages;
using Tracker.Log;
using Tracker.Milestones.Query;
using Tracker.Programmes;

namespace Tracker.Indicators;

/// <summary>A programme's indicators: listed, read, recorded, changed.</summary>
internal sealed class IndicatorFunctions(LogStore<ProgrammeState> logs, ProgrammeReader programmes)
{
    private const string One = "programmes/{programme}/indicators/{id}";

    [Function("IndicatorList")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "programmes/{programme}/indicators")] HttpRequest request, string programme)
    {
        var (moment, language) = await AtAsync(request, programme);
        if (moment is null)
            return Problems.NotFound("There is no such programme, or was none then.");
        return ConditionalResult.Of(request, ETags.Of(moment.View.Seq, "indicators", language).ToString(), () =>
        {
            SortedSet<string> languages = new(StringComparer.OrdinalIgnoreCase);
            var indicators = moment.State.Indicators.Values.Where(one => one.Value is not null);
            JsonArray value = [.. indicators.Select(one => IndicatorAnswer.Of(one, moment.Programme, language, languages))];
            return InLanguages.Of(JsonOutput.Of(new JsonObject { ["value"] = value }, TrackerJson.Readable.JsonObject), languages);
        });
    }

    [Function("IndicatorGet")]
    public async Task<IResult> Get([HttpTrigger(AuthorizationLevel.Function, "get", Route = One)] HttpRequest request, string programme, string id)
    {
        var (moment, language) = await AtAsync(request, programme);
        if (moment is null)
            return Problems.NotFound("There is no such programme, or was none then.");
        if (moment.State.Indicators.GetValueOrDefault(id) is not { Value: not null } recorded)
            return Problems.NotFound($"The programme has no indicator '{id}', or had none then.");
        var etag = ETags.Of(recorded.Seq, language, language is null ? null : moment.Programme.DefaultLanguage).ToString();
        return ConditionalResult.Of(request, etag, () =>
        {
            SortedSet<string> languages = new(StringComparer.OrdinalIgnoreCase);
            var answer = IndicatorAnswer.Of(recorded, moment.Programme, language, languages);
            return InLanguages.Of(JsonOutput.Of(answer, TrackerJson.Readable.JsonObject), languages);
        });
    }

    [Function("IndicatorPut")]
    public async Task<IResult> Put([HttpTrigger(AuthorizationLevel.Function, "put", Route = One)] HttpRequest request, string programme, string id)
    {
        var body = await RequestBody.ReadAsync(request, TrackerJson.Default.JsonObject, request.HttpContext.RequestAborted);
        QueryParameters.None(request);
        foreach (var name in IndicatorAnswer.ReadOnlyMembers)
            body.Remove(name);
        var why = WriteReason.Take(body);
        var draft = RequestBody.Convert(body, TrackerJson.Default.Indicator);
        var (expected, by) = (Conditions.From(request), Recorder.Of(request));
        if (!Slug.IsValid(programme))
            return Problems.NotFound("There is no such programme.");

        var written = (Written<ProgrammeState, WriteOutcome>.Decided)await logs[programme].Writer.WriteAsync(
            (view, _) => IndicatorWrites.Put(view, id, draft, expected, by, why: why));
        return WriteAnswers.Of(
            written.Answer,
            _ => (IndicatorAnswer.Of(written.View.State.Indicators[id]), ETags.Of(written.View.State.Indicators[id].Seq, null, null)),
            _ => PublicAddress.Relative(request, $"/programmes/{programme}/indicators/{id}"),
            request);
    }

    private async Task<(Moment? Moment, string? Language)> AtAsync(HttpRequest request, string programme)
    {
        QueryParameters parameters = new(request, "lang", "asOf");
        var language = MilestoneQuery.LanguageOf(parameters);
        var point = parameters.Point("asOf");
        parameters.ThrowIfAny();
        return (await programmes.AtAsync(programme, point, "asOf", request), language);
    }
}
