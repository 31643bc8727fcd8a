using EmbeddedFunctions.Functions;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace EmbeddedFunctions.Start;

/// <summary>
/// Sends traces, metrics and logs to a collector where the standard setting names one: those of requests, of invocations, of the Azure SDK
/// and of Polly, which is what a function app is made of.
/// </summary>
internal static class TelemetryExport
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void Add(IServiceCollection services)
    {
        AppContext.SetSwitch("Azure.Experimental.EnableActivitySource", true);
        services.AddOpenTelemetry()
            .WithTracing(traces => traces.AddSource("Microsoft.AspNetCore", InvocationTelemetry.Name, "Azure.*"))
            .WithMetrics(metrics => metrics.AddMeter("Microsoft.AspNetCore.Hosting", InvocationTelemetry.Name, "Polly"))
            .UseOtlpExporter();
    }
}
