using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using StandardWebhooks;
using Tracker.Tests.Digests;

namespace Tracker.Tests.Subscriptions;

/// <summary>A test on request, in an app that may send to this machine.</summary>
public sealed class SubscriptionTest_tests(AzuriteFixture azurite, WebhookReceiver receiver) : IClassFixture<WebhookReceiver>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_test_is_sent_at_once_and_its_outcome_can_be_read()
    {
        using var host = AppFixture.Build(azurite.Connection, new Dictionary<string, string?>
        {
            ["Tracker:Log:Table"] = AzuriteFixture.UniqueTable(),
            ["Tracker:Webhooks:AllowPrivateNetworks"] = "true",
        });
        await host.StartAsync(Cancel);
        using HttpClient client = new() { BaseAddress = AppFixture.AddressOf(host) };
        var programme = DigestWorld.SampleFile()["programme"]!.AsObject();
        await client.PutAsJsonAsync($"programmes/{DigestWorld.Sample}", programme, Cancel);

        foreach (var (format, status) in new[] { ("json", 200), ("slack", 404), ("teams", 500) })
        {
            var url = receiver.Endpoint(WebhookReceiver.Answer(status));
            var path = $"programmes/{DigestWorld.Sample}/subscriptions/{format}";
            var put = await client.PutAsJsonAsync(path, new JsonObject { ["url"] = url, ["format"] = format }, Cancel);
            var secret = (await put.Content.ReadFromJsonAsync<JsonObject>(Cancel))!["secret"]!.GetValue<string>();

            var test = await client.PostAsync(new Uri($"{path}/test", UriKind.Relative), null, Cancel);
            test.StatusCode.ShouldBe(HttpStatusCode.OK);
            var answer = (await test.Content.ReadFromJsonAsync<JsonObject>(Cancel))!;
            (answer["delivered"]!.GetValue<bool>(), answer["attempt"]!["status"]!.GetValue<int>()).ShouldBe((status == 200, status));

            var got = receiver.Of(url).ShouldHaveSingleItem();
            new StandardWebhook(secret).Verify(got.Body, HeadersOf(got));
            JsonNode.Parse(got.Body)!.AsObject().ContainsKey(format switch { "json" => "data", "slack" => "blocks", _ => "attachments" }).ShouldBeTrue();

            var read = (await client.GetFromJsonAsync<JsonObject>(path, Cancel))!;
            read["attempts"]!.AsArray().ShouldHaveSingleItem()!["message"]!.GetValue<string>().ShouldBe(got.Id);
            read["status"]!.GetValue<string>().ShouldBe("active");
            read.ContainsKey("failingSince").ShouldBeFalse();
        }

        await host.StopAsync(Cancel);
    }

    private static HeaderDictionary HeadersOf(Received received) =>
        new(received.Headers.ToDictionary(header => header.Key, header => new StringValues(header.Value), StringComparer.OrdinalIgnoreCase));
}
