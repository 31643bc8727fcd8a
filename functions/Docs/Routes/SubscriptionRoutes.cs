using System.Text.Json.Nodes;
using Tracker.Docs.Shapes;

namespace Tracker.Docs.Routes;

internal static class SubscriptionRoutes
{
    public static IReadOnlyList<RouteDoc> All =>
    [
        new("SubscriptionList", "List the subscriptions to a programme's digests")
        {
            Headers = HeaderDocs.Read,
            Answers = [Answer.Ok("The subscriptions, without their secrets.", Content.Json<ListOf<SubscriptionRead>>()), Answer.NotModified],
            Problems = [400, 404],
        },
        new("SubscriptionGet", "Read a subscription")
        {
            Headers = HeaderDocs.Read,
            Answers = [Answer.Ok("The subscription, with its last attempts.", Content.Json<SubscriptionRead>()), Answer.NotModified],
            Problems = [400, 404],
        },
        new("SubscriptionPut", "Create or change a subscription")
        {
            Description = """
                Digests are sent to it as they are made: as JSON by Standard Webhooks, signed with the secret, or as a message for Slack or Teams. Plain http and
                private addresses are refused. A change of what exists needs If-Match.
                """,
            Headers = [HeaderDocs.IfMatch, HeaderDocs.CreateOnly],
            Body = [Content.Json<SubscriptionInput>(_ => new JsonObject { ["url"] = "https://office.example/digests", ["format"] = "json" })],
            Answers =
            [
                new(200, "The subscription after the change; if nothing changed, as it is.", [Content.Json<SubscriptionRead>()], HeaderDocs.ETag),
                new(201, "The subscription as it was created, with its secret.", [Content.Json<SubscriptionMade>()], HeaderDocs.ETag, HeaderDocs.Location),
            ],
            Problems = [400, 404, 409, 412, 413, 415, 428],
        },
        new("SubscriptionDelete", "Delete a subscription")
        {
            Headers = [HeaderDocs.IfMatch],
            Answers = [new(204, "Nothing is sent to it any more.", [])],
            Problems = [400, 404, 412, 428],
        },
        new("SubscriptionTest", "Try a subscription")
        {
            Description = "Sends at once what the next digest would say by now.",
            Answers = [new(200, "What became of it.", [Content.Json<SubscriptionTested>()])],
            Problems = [400, 404, 429],
        },
    ];
}
