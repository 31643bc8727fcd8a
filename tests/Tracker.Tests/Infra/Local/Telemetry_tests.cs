using EmbeddedFunctions;
using EmbeddedFunctions.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Tracker.Tests.Infra.Local;

public sealed class Telemetry_tests
{
    [Fact]
    public async Task Traces_and_metrics_of_invocations_reach_a_collector_that_a_setting_names()
    {
        var kept = new Kept();
        await using var collector = await HostedApp.Start([typeof(Collector)], """{ "extensions": { "http": { "routePrefix": "" } } }""", compose: builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.Services.AddSingleton(kept);
        });
        await using (var app = await HostedApp.Start([typeof(Routes)], with: options => options with
        {
            Settings = new Dictionary<string, string?>
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address.ToString(),
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            },
        }, compose: builder =>
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
