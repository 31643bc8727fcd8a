using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Json;
using Tracker.Log;
using Tracker.Milestones;

namespace Tracker.Programmes;

/// <summary>What a write came to, as HTTP says it.</summary>
internal static class WriteAnswers
{
    /// <param name="resource">The resource as it reads right after the write, with its ETag.</param>
    /// <param name="address">Where it is found.</param>
    public static IResult Of(WriteOutcome outcome, Func<string, (JsonObject Body, EntityTagText ETag)> resource, Func<string, string> address, HttpRequest request)
    {
        switch (outcome)
        {
            case WriteOutcome.Created(var id):
                var (created, etag) = resource(id);
                return new ResourceResult(JsonOutput.Of(created, TrackerJson.Readable.JsonObject, StatusCodes.Status201Created), etag, address(id));
            case WriteOutcome.Changed(var id):
                var (changed, changedTag) = resource(id);
                return new ResourceResult(JsonOutput.Of(changed, TrackerJson.Readable.JsonObject), changedTag, null);
            case WriteOutcome.Unchanged(var id):
                var (same, sameTag) = resource(id);
                return new ResourceResult(JsonOutput.Of(same, TrackerJson.Readable.JsonObject), sameTag, null);
            case WriteOutcome.Removed:
                return TypedResults.NoContent();
            default:
                return Problem(outcome, id => resource(id).ETag, Conditions.From(request));
        }
    }

    private static IResult Problem(WriteOutcome outcome, Func<string, EntityTagText> current, Conditions conditions) => outcome switch
    {
        WriteOutcome.Invalid(var errors) => Problems.Invalid(errors),
        WriteOutcome.Unknown(var what) => Problems.NotFound(what),
        WriteOutcome.ConditionRequired => Problems.ConditionRequired(),
        WriteOutcome.Stale(_, null) => Problems.Missing(),
        WriteOutcome.Stale(var id, _) when conditions.IfNoneMatchAny => Problems.Exists(current(id)),
        WriteOutcome.Stale(var id, _) => Problems.Stale(current(id)),
        WriteOutcome.StaleList(var seq) => Problems.Stale(ETags.Of(seq)),
        WriteOutcome.Taken(var id) => Problems.Conflict("taken", $"The programme has a milestone '{id}' already. PUT or PATCH it, or send another id, or none.", ("id", id)),
        WriteOutcome.Illegal(var step) => Illegal(step),
        _ => throw new InvalidOperationException($"{outcome} is no refusal."),
    };

    private static IResult Illegal(IllegalStep step) => Problems.Conflict(
        "illegal-status",
        $"It is {Words<Status>.Of(step.From)} and cannot become {Words<Status>.Of(step.To)}. Allowed: {ChangeRules.Written(step.Allowed)}.",
        ("from", Words<Status>.Of(step.From)),
        ("to", Words<Status>.Of(step.To)),
        ("allowed", step.Allowed.Select(Words<Status>.Of).ToArray()));
}

/// <summary>A resource after a write: with its ETag and, when it was created, its address.</summary>
internal sealed class ResourceResult(IResult body, EntityTagText etag, string? location) : IResult, INestedHttpResult
{
    public IResult Result => body;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ETag = etag.ToString();
        if (location is not null)
            httpContext.Response.Headers.Location = location;
        return body.ExecuteAsync(httpContext);
    }
}
