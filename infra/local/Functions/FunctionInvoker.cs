using EmbeddedFunctions.Middleware;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Functions;

/// <summary>Runs functions through the pipeline, each in a scope of its own, and logs one line of each.</summary>
internal sealed partial class FunctionInvoker(
    InvocationPipeline pipeline, IServiceScopeFactory scopes, TimeProvider time, ILogger<FunctionInvoker> logger)
{
    private readonly FunctionExecutionDelegate run = pipeline.Build();

    /// <returns>Whether the function succeeded; why not is in the log.</returns>
    public async Task<bool> Invoke(Function function, object trigger, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var invocation = new Invocation(function, scope.ServiceProvider, cancellation) { Trigger = trigger };
        if (trigger is HttpContext http)
            http.RequestServices = scope.ServiceProvider;
        var started = time.GetTimestamp();
        try
        {
            await run(invocation);
            LogDone(function.Name, invocation.InvocationId, time.GetElapsedTime(started).TotalMilliseconds);
            return true;
        }
        catch (Exception fault)
        {
            LogFailed(fault, function.Name, invocation.InvocationId, time.GetElapsedTime(started).TotalMilliseconds);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "{Function} succeeded (id {InvocationId}, {Duration:0.0} ms)")]
    private partial void LogDone(string function, string invocationId, double duration);

    [LoggerMessage(LogLevel.Error, "{Function} failed (id {InvocationId}, {Duration:0.0} ms)")]
    private partial void LogFailed(Exception fault, string function, string invocationId, double duration);
}
