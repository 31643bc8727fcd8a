using EmbeddedFunctions.Functions;
using OpenTelemetry;

namespace EmbeddedFunctions.OpenTelemetry;

/// <summary>Telemetry of invocations, under the name that the worker's own extension has.</summary>
public static class ConfigureFunctionsOpenTelemetry
{
    /// <summary>
    /// Listens to a span and a duration for each invocation, and to the span of the request around it: a child of one that nobody
    /// records is left out.
    /// </summary>
    public static IOpenTelemetryBuilder UseFunctionsWorkerDefaults(this IOpenTelemetryBuilder builder) => builder
        .WithTracing(tracing => tracing.AddSource("Microsoft.AspNetCore", InvocationTelemetry.Name))
        .WithMetrics(metrics => metrics.AddMeter(InvocationTelemetry.Name));
}
