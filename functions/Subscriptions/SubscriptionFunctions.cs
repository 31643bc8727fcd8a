using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Tracker.Http;
using Tracker.Programmes;

namespace Tracker.Subscriptions;

/// <summary>Where a programme's digests are sent: listed, read, put, deleted.</summary>
internal sealed class SubscriptionFunctions(SubscriptionStore subscriptions, ProgrammeReader programmes, IOptions<WebhookOptions> options, TimeProvider time)
{
    internal const string All = "programmes/{programme}/subscriptions";
    internal const string One = $"{All}/{{id}}";

    [Function("SubscriptionList")]
    public async Task<IResult> List([HttpTrigger(AuthorizationLevel.Function, "get", Route = All)] HttpRequest request, string programme)
    {
        new QueryParameters(request).ThrowIfAny();
        if (await programmes.NowAsync(programme, request) is not { } moment)
            return NoProgramme();
        var all = await subscriptions.ListAsync(programme, request.HttpContext.RequestAborted);
        var etag = ETags.Of(moment.View.Seq, [.. all.Select(stored => SubscriptionAnswers.ETagOf(stored.Subscription).ToString())]);
        return ConditionalResult.Of(request, etag, () => JsonOutput.Of(
            new JsonObject { ["value"] = new JsonArray([.. all.Select(stored => SubscriptionAnswers.Of(stored.Subscription))]) }, TrackerJson.Readable.JsonObject));
    }

    [Function("SubscriptionGet")]
    public async Task<IResult> Get([HttpTrigger(AuthorizationLevel.Function, "get", Route = One)] HttpRequest request, string programme, string id)
    {
        new QueryParameters(request).ThrowIfAny();
        return await subscriptions.FindAsync(programme, id, request.HttpContext.RequestAborted) is { Subscription: var subscription }
            ? ConditionalResult.Of(request, SubscriptionAnswers.ETagOf(subscription), () => JsonOutput.Of(SubscriptionAnswers.Of(subscription), TrackerJson.Readable.JsonObject))
            : NoSubscription(id);
    }

    [Function("SubscriptionPut")]
    public async Task<IResult> Put([HttpTrigger(AuthorizationLevel.Function, "put", Route = One)] HttpRequest request, string programme, string id)
    {
        var cancel = request.HttpContext.RequestAborted;
        var draft = SubscriptionDraft.Of(await RequestBody.ReadAsync(request, TrackerJson.Default.JsonObject, cancel));
        FieldErrors errors = new();
        draft.Check(id, options.Value.AllowPrivateNetworks, errors);
        if (errors.Any)
            return Problems.Invalid(errors);
        var expected = Conditions.From(request);
        if (await programmes.NowAsync(programme, request) is null)
            return NoProgramme();
        return await new SubscriptionPut(subscriptions, programme, id, draft, expected, time.GetUtcNow()).RunAsync(request, cancel);
    }

    [Function("SubscriptionDelete")]
    public async Task<IResult> Delete([HttpTrigger(AuthorizationLevel.Function, "delete", Route = One)] HttpRequest request, string programme, string id)
    {
        new QueryParameters(request).ThrowIfAny();
        var expected = Conditions.From(request);
        while (await subscriptions.FindAsync(programme, id, request.HttpContext.RequestAborted) is { } stored)
        {
            if (!expected.IsGiven)
                return Problems.ConditionRequired();
            if (!expected.HoldFor(stored.Subscription.Revision))
                return Problems.Stale(SubscriptionAnswers.ETagOf(stored.Subscription));
            if (await subscriptions.DeleteAsync(programme, stored, request.HttpContext.RequestAborted))
                return TypedResults.NoContent();
        }

        return NoSubscription(id);
    }

    internal static IResult NoProgramme() => Problems.NotFound("There is no such programme.");

    internal static IResult NoSubscription(string id) => Problems.NotFound($"The programme has no subscription '{Shortened.Text(id)}', or there is no such programme.");
}
