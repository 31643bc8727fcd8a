using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Tracker.Digests;
using Tracker.Http;
using Tracker.Programmes;
using Tracker.Subscriptions.Messages;

namespace Tracker.Subscriptions;

/// <summary>Sends, on request and at once, what the next digest would say by now.</summary>
internal sealed class SubscriptionTestFunctions(
    SubscriptionStore subscriptions, ProgrammeReader programmes, DigestReader digests, WebhookSender sender, IOptions<WebhookOptions> options)
{
    [Function("SubscriptionTest")]
    public async Task<IResult> Test(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = $"{SubscriptionFunctions.One}/test")] HttpRequest request, string programme, string id)
    {
        var cancel = request.HttpContext.RequestAborted;
        new QueryParameters(request).ThrowIfAny();
        if (await programmes.NowAsync(programme, request) is not { } now)
            return SubscriptionFunctions.NoProgramme();
        if (await subscriptions.FindAsync(programme, id, cancel) is not { } stored)
            return SubscriptionFunctions.NoSubscription(id);

        var digest = await digests.MakeAsync(programme, now, null, cancel);
        var body = MessageBody.Of(digest, stored.Subscription.Format, "digest.test", options.Value.AddressOf(programme, digest.Slot));
        var message = $"msg_test_{Guid.NewGuid():N}";
        if (await sender.SendAsync(stored.Subscription, message, 0, body, cancel) is not { } attempt)
            return Problems.TooManyRequests(WebhookSender.BreakDuration);

        for (var before = stored; before is not null; before = await subscriptions.FindAsync(programme, id, cancel))
        {
            if (before.Subscription.Knows(attempt) || await subscriptions.WriteAsync(programme, before.Subscription.With(attempt), before.Version, cancel))
                break;
        }

        JsonObject answer = new() { ["delivered"] = attempt.IsDelivered, ["attempt"] = System.Text.Json.JsonSerializer.SerializeToNode(attempt, TrackerJson.Readable.Attempt) };
        return JsonOutput.Of(answer, TrackerJson.Readable.JsonObject);
    }
}
