using EmbeddedFunctions;
using EmbeddedFunctions.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Tracker.Tests.Infra.Local;

public sealed class Telemetry_tests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Traces_and_metrics_of_invocations_reach_a_collector_that_a_setting_names()
    {
        var kept = new Kept();
        await using var collector = await StartCollector(kept);
        await using (var app = await HostedApp.Start([typeof(Routes)], with: options => options with { Settings = Sending(collector) }, compose: builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.AddTelemetry();
        }))
        {
            await app.Send("GET", "api/items/7");
        }

        kept.Bodies.ShouldContain(sent => sent.StartsWith("traces") && sent.Contains("function ItemGet"));
        kept.Bodies.ShouldContain(sent => sent.StartsWith("metrics") && sent.Contains("faas.invoke_duration"));
    }

    [Fact]
    public async Task So_do_those_of_storage_calls_and_of_Polly()
    {
        var kept = new Kept();
        await using var collector = await StartCollector(kept);
        var settings = new Dictionary<string, string?>(Sending(collector)) { ["Tracker__Log__Table"] = AzuriteFixture.UniqueTable() };
        using (var host = AppFixture.Build(azurite.Connection, settings, compose: builder => builder.AddTelemetry()))
        {
            await host.StartAsync(TestContext.Current.CancellationToken);
            using HttpClient client = new() { BaseAddress = AppFixture.AddressOf(host) };
            (await client.GetAsync("programmes/nobody", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
            await host.StopAsync(TestContext.Current.CancellationToken);
        }

        kept.Bodies.ShouldContain(sent => sent.StartsWith("traces") && sent.Contains("TableClient.Query"));
        kept.Bodies.ShouldContain(sent => sent.StartsWith("metrics") && sent.Contains("resilience.polly"));
    }

    private static Task<HostedApp> StartCollector(Kept kept) =>
        HostedApp.Start([typeof(Collector)], """{ "extensions": { "http": { "routePrefix": "" } } }""", compose: builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.Services.AddSingleton(kept);
        });

    private static Dictionary<string, string?> Sending(HostedApp collector) => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address.ToString(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
    };
}

public sealed class Collector(Kept kept)
{
    [Function("Collect")]
    public async Task Collect([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/{signal}")] HttpRequest request, string signal)
    {
        using var reader = new StreamReader(request.Body);
        var sent = signal + await reader.ReadToEndAsync();
        lock (kept)
            kept.Bodies.Add(sent);
    }
}
