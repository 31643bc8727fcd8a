using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace EmbeddedFunctions.Functions;

/// <summary>One trace span and one measurement for each invocation; an app subscribes by <see cref="Name"/>.</summary>
internal sealed class InvocationTelemetry : IDisposable
{
    /// <summary>Of the activity source and of the meter.</summary>
    public const string Name = "EmbeddedFunctions";

    private static readonly ActivitySource Source = new(Name);

    private readonly Meter _meter;
    private readonly Histogram<double> _duration;

    public InvocationTelemetry(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _duration = _meter.CreateHistogram<double>("faas.invoke_duration", "s", "Time that an invocation took");
    }

    public static Activity? Start(Function function) => Source.StartActivity($"function {function.Name}");

    public void End(Activity? activity, Invocation invocation, TimeSpan took, Exception? fault)
    {
        activity?.SetTag("faas.name", invocation.Function.Name).SetTag("faas.invocation_id", invocation.InvocationId)
            .SetTag("faas.trigger", invocation.Function.Http is null ? "timer" : "http");
        if (fault is not null)
            activity?.AddException(fault).SetStatus(ActivityStatusCode.Error);
        _duration.Record(
            took.TotalSeconds,
            new KeyValuePair<string, object?>("faas.name", invocation.Function.Name),
            new KeyValuePair<string, object?>("error", fault is not null));
    }

    public void Dispose() => _meter.Dispose();
}
