using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Tracker;

/// <summary>
/// Traces and metrics of invocations, storage calls, webhooks and Polly, sent where one of the usual settings says:
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c>. Without them nothing is collected.
/// </summary>
internal static class Telemetry
{
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        var collector = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"];
        var insights = builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"];
        if (string.IsNullOrEmpty(collector) && string.IsNullOrEmpty(insights))
            return;

        // The SDK's spans carry the table and the operation; without the switch it makes none.
        AppContext.SetSwitch("Azure.Experimental.EnableActivitySource", true);
        var telemetry = builder.Services.AddOpenTelemetry();
        telemetry.UseFunctionsWorkerDefaults();
        telemetry.WithTracing(tracing => tracing.AddSource("Azure.*", "System.Net.Http"));
        telemetry.WithMetrics(metrics => metrics.AddMeter("Polly", "System.Net.Http", "Microsoft.AspNetCore.Hosting"));
        if (!string.IsNullOrEmpty(collector))
            telemetry.UseOtlpExporter();
        if (!string.IsNullOrEmpty(insights))
        {
            var identity = builder.Configuration["Tracker:Storage:clientId"];
            telemetry.UseAzureMonitorExporter(exporter => exporter.Credential =
                string.IsNullOrEmpty(identity) ? null : new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity)));
        }
    }
}
