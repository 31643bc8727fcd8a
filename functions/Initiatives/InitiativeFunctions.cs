using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Dates;
using Tracker.Http;
using Tracker.Json;
using Tracker.Milestones;
using Tracker.Programmes;

namespace Tracker.Initiatives;

/// <summary>A programme's initiatives, now or at a point.</summary>
internal sealed class InitiativeFunctions(ProgrammeReader programmes)
{
    [Function("InitiativeList")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "programmes/{programme}/initiatives")] HttpRequest request, string programme)
    {
        QueryParameters parameters = new(request, "asOf");
        var point = parameters.Point("asOf");
        parameters.ThrowIfAny();
        if (await programmes.AtAsync(programme, point, "asOf", request) is not { } moment)
            return Problems.NotFound("There is no such programme, or was none then.");
        return ConditionalResult.Of(request, ETags.Of(moment.View.Seq, "initiatives").ToString(), () =>
        {
            JsonArray value = [.. Initiative.All(moment.State.Milestones).Select(Answer)];
            return JsonOutput.Of(new JsonObject { ["value"] = value }, TrackerJson.Readable.JsonObject);
        });
    }

    private static JsonNode Answer(Initiative initiative)
    {
        JsonObject counts = [];
        foreach (var (status, count) in initiative.Milestones.CountBy(entry => entry.Outline.Status).OrderBy(pair => pair.Key))
            counts[Words<Status>.Of(status)] = count;
        JsonObject answer = new()
        {
            ["id"] = initiative.Id,
            ["status"] = Words<InitiativeStatus>.Of(initiative.Status),
            ["milestones"] = initiative.Milestones.Count,
            ["counts"] = counts,
        };
        if (initiative.Next is { } next)
            answer["next"] = next.ToString();
        answer["changedAt"] = Instant.Write(initiative.ChangedAt);
        return answer;
    }
}
