using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Digests;
using Tracker.Http;
using Tracker.Languages;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.History;

/// <summary>Proves a programme's log: replays it, compares it with the rows and with the hashes that digests have told the outside.</summary>
internal sealed class VerifyFunctions(LogStore<ProgrammeState> logs, DigestStore digests)
{
    [Function("Verify")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "programmes/{programme}/verify")] HttpRequest request, string programme)
    {
        new QueryParameters(request).ThrowIfAny();
        if (!Slug.IsValid(programme))
            return Problems.NotFound("There is no such programme.");

        // Not by way of the programme's view: a log that was tampered with may have none, and is to be named all the same.
        var cancel = request.HttpContext.RequestAborted;
        var told = await digests.ToldAsync(programme, cancel);
        var verified = await logs[programme].VerifyAsync([.. told.Select(one => new ToldHash(one.Seq, one.Hash))], cancel);
        return verified is { Events: 0, Mismatches.Count: 0 } ? Problems.NotFound("There is no such programme.") : Answer(verified);
    }

    private static IResult Answer(Verified verified) => JsonOutput.Of(
        new JsonObject
        {
            ["events"] = verified.Events,
            ["head"] = verified.Head,
            ["mismatches"] = new JsonArray([.. verified.Mismatches.Select(Of)]),
        },
        TrackerJson.Readable.JsonObject);

    private static JsonNode Of(Mismatch mismatch) =>
        new JsonObject { ["seq"] = mismatch.Seq, ["row"] = mismatch.Row, ["problem"] = mismatch.Problem };
}
