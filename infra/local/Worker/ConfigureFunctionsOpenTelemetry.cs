using EmbeddedFunctions.Functions;
using OpenTelemetry;

namespace EmbeddedFunctions.OpenTelemetry;

/// <summary>Telemetry of invocations, under the name that the worker's own extension has.</summary>
public static class ConfigureFunctionsOpenTelemetry
{
    /// <summary>Listens to a span and a duration for each invocation.</summary>
    public static OpenTelemetryBuilder UseFunctionsWorkerDefaults(this OpenTelemetryBuilder builder) => builder
        .WithTracing(tracing => tracing.AddSource(InvocationTelemetry.Name))
        .WithMetrics(metrics => metrics.AddMeter(InvocationTelemetry.Name));
}
