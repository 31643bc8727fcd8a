using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Programmes;

namespace Tracker.Subscriptions;

/// <summary>Puts a subscription, however often it takes: somebody else, or an attempt to deliver, may change it meanwhile.</summary>
internal sealed class SubscriptionPut(
    SubscriptionStore subscriptions, string programme, string id, SubscriptionDraft draft, Conditions expected, DateTimeOffset now)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancel)
    {
        // A secret is made once: by it an earlier attempt of this request is known again, whose answer was lost.
        var made = draft.Secret is null ? WebhookSecret.New() : null;
        var sent = false;
        while (true)
        {
            var all = await subscriptions.ListAsync(programme, cancel);
            var stored = all.FirstOrDefault(one => one.Subscription.Id == id);
            if (sent && made is not null && stored?.Subscription.Secret == made)
                return Created(request, stored.Subscription, made);

            var after = (stored is null ? draft with { Secret = draft.Secret ?? made } : draft).Over(stored?.Subscription, id, now);
            if (stored is not null && expected.IfNoneMatchAny && !sent)
                return Problems.Exists(SubscriptionAnswers.ETagOf(stored.Subscription));
            if (stored is not null && after == stored.Subscription)
                return Read(after);
            if (Refusal(stored, all.Count) is { } refusal)
                return refusal;
            if (await subscriptions.WriteAsync(programme, after, stored?.Version, cancel))
                return stored is null ? Created(request, after, made) : Read(after);
            sent = true;
        }
    }

    private IResult? Refusal(StoredSubscription? stored, int count)
    {
        if (stored is not null && !expected.IsGiven)
            return Problems.ConditionRequired();
        if (!expected.HoldFor(stored?.Subscription.Revision))
        {
            if (stored is null)
                return Problems.Missing();
            var etag = SubscriptionAnswers.ETagOf(stored.Subscription);
            return expected.IfNoneMatchAny ? Problems.Exists(etag) : Problems.Stale(etag);
        }

        return stored is null && count >= Subscription.Max
            ? Problems.Conflict("too-many-subscriptions", $"A programme has {Subscription.Max} subscriptions at most. DELETE those that nobody needs any more.")
            : null;
    }

    private static ResourceResult Read(Subscription subscription) =>
        new(JsonOutput.Of(SubscriptionAnswers.Of(subscription), TrackerJson.Readable.JsonObject), SubscriptionAnswers.ETagOf(subscription), null);

    private ResourceResult Created(HttpRequest request, Subscription subscription, string? made)
    {
        var answer = SubscriptionAnswers.Of(subscription);
        if (made is not null)
            answer["secret"] = made;
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return new(
            JsonOutput.Of(answer, TrackerJson.Readable.JsonObject, StatusCodes.Status201Created),
            SubscriptionAnswers.ETagOf(subscription),
            PublicAddress.Relative(request, $"/programmes/{programme}/subscriptions/{id}"));
    }
}
