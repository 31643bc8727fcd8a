using EmbeddedFunctions.Middleware;
using EmbeddedFunctions.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Functions;

/// <summary>Runs functions through the pipeline, each in a scope of its own, and logs one line of each.</summary>
internal sealed partial class FunctionInvoker(
    InvocationPipeline pipeline, IServiceScopeFactory scopes, HostJson host, TimeProvider time, InvocationTelemetry telemetry, ILoggerFactory loggers)
{
    private readonly FunctionExecutionDelegate _run = pipeline.Build();
    private readonly ILogger _logger = loggers.CreateLogger("Function");

    /// <param name="trigger">The <see cref="HttpContext"/> or <see cref="TimerInfo"/>.</param>
    /// <param name="cancellation">The function's token follows it, and host.json's time-out.</param>
    /// <returns>Whether the function succeeded; why not is in the log.</returns>
    public async Task<bool> Invoke(Function function, object trigger, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(host.FunctionTimeout ?? Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        await using var scope = scopes.CreateAsyncScope();
        using var activity = InvocationTelemetry.Start(function);
        var invocation = new Invocation(function, scope.ServiceProvider, either.Token) { Trigger = trigger };
        var started = time.GetTimestamp();
        var fault = await Run(invocation, timeout.Token);
        var took = time.GetElapsedTime(started);
        telemetry.End(activity, invocation, took, fault);
        if (fault is null)
            LogSucceeded(function.Name, took.TotalMilliseconds, Status(trigger), invocation.InvocationId);
        else if (trigger is HttpContext { RequestAborted.IsCancellationRequested: true })
            LogGone(function.Name, took.TotalMilliseconds, invocation.InvocationId);
        else
            LogFailed(fault, function.Name, took.TotalMilliseconds, invocation.InvocationId);
        return fault is null;
    }

    private async Task<Exception?> Run(Invocation invocation, CancellationToken timeout)
    {
        try
        {
            if (invocation.Trigger is HttpContext http)
                http.RequestServices = invocation.InstanceServices;
            await _run(invocation);
            return timeout.IsCancellationRequested ? new TimeoutException($"The function ran longer than host.json's functionTimeout, {host.FunctionTimeout}.") : null;
        }
#pragma warning disable CA1031 // Whatever an app's function throws ends that invocation, and nothing else.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return fault;
        }
    }

    private static int? Status(object trigger) => (trigger as HttpContext)?.Response.StatusCode;

    [LoggerMessage(1, LogLevel.Information, "{Function} succeeded in {Duration:0.0} ms, status {Status}, id {InvocationId}")]
    private partial void LogSucceeded(string function, double duration, int? status, string invocationId);

    [LoggerMessage(2, LogLevel.Information, "{Function} ended after {Duration:0.0} ms, the client went away, id {InvocationId}")]
    private partial void LogGone(string function, double duration, string invocationId);

    [LoggerMessage(3, LogLevel.Error, "{Function} failed after {Duration:0.0} ms, id {InvocationId}")]
    private partial void LogFailed(Exception fault, string function, double duration, string invocationId);
}
