using System.Text.Json.Nodes;
using Tracker.Dates;
using Tracker.Http;
using Tracker.Json;

namespace Tracker.Subscriptions;

/// <summary>A subscription as it reads: without its secret.</summary>
internal static class SubscriptionAnswers
{
    public static JsonObject Of(Subscription subscription)
    {
        JsonObject answer = new()
        {
            ["id"] = subscription.Id,
            ["url"] = subscription.Url,
            ["format"] = Words<Format>.Of(subscription.Format),
            ["status"] = Words<SubscriptionStatus>.Of(subscription.Status),
            ["created"] = Instant.Write(subscription.Created),
        };
        if (subscription.Note is not null)
            answer["note"] = subscription.Note;
        if (subscription.FailingSince is { } since)
            answer["failingSince"] = Instant.Write(since);
        answer["attempts"] = System.Text.Json.JsonSerializer.SerializeToNode(subscription.Attempts, TrackerJson.Readable.IReadOnlyListAttempt);
        return answer;
    }

    public static EntityTagText ETagOf(Subscription subscription) =>
        ETags.Of(subscription.Revision, subscription.Attempts is [var last, ..] ? $"{last.Message} {last.Number} {Instant.Write(last.At)}" : null);
}
