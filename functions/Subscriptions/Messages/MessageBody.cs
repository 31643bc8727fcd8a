using System.Text.Json.Nodes;
using Tracker.Dates;
using Tracker.Digests;
using Tracker.Digests.Rendering;
using Tracker.Http;

namespace Tracker.Subscriptions.Messages;

/// <summary>What is sent of a digest; the same bytes at every attempt.</summary>
internal static class MessageBody
{
    /// <param name="type">As Standard Webhooks names it: <c>digest.made</c>, <c>digest.test</c>.</param>
    /// <param name="address">Where people read the digest; null: messages have no links.</param>
    public static ReadOnlyMemory<byte> Of(Digest digest, Format format, string type, Uri? address = null) => JsonOutput.Write(
        format switch
        {
            Format.Slack => SlackMessage.Of(DigestPage.Of(digest, digest.Programme.Languages[0]), address),
            Format.Teams => TeamsMessage.Of(DigestPage.Of(digest, digest.Programme.Languages[0]), address),
            _ => new JsonObject
            {
                ["type"] = type,
                ["timestamp"] = Instant.Write(digest.To.At),
                ["data"] = System.Text.Json.JsonSerializer.SerializeToNode(digest, TrackerJson.Readable.Digest),
            },
        },
        TrackerJson.Readable.JsonObject).WrittenMemory;
}
