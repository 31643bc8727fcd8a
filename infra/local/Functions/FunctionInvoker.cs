using EmbeddedFunctions.Middleware;
using EmbeddedFunctions.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.Functions;

/// <summary>Runs functions through the pipeline, each in a scope of its own, and logs one line of each.</summary>
internal sealed class FunctionInvoker(
    InvocationPipeline pipeline, IServiceScopeFactory scopes, HostJson host, TimeProvider time, InvocationTelemetry telemetry, InvocationLog log)
{
    // In Azure the host then ends the worker's process, and with it all that runs there.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);

    private readonly FunctionExecutionDelegate _run = pipeline.Build();

    /// <param name="trigger">The <see cref="HttpContext"/> or <see cref="TimerInfo"/>.</param>
    /// <param name="cancellation">The function's token follows it, and host.json's time-out.</param>
    /// <returns>Why the function did not succeed is in the log.</returns>
    public async Task<InvocationOutcome> Invoke(Function function, object trigger, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(host.FunctionTimeout ?? Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        await using var scope = scopes.CreateAsyncScope();
        using var activity = InvocationTelemetry.Start(function);
        var invocation = new Invocation(function, scope.ServiceProvider, either.Token) { Trigger = trigger };
        var started = time.GetTimestamp();
        var fault = await Run(invocation, timeout);
        var took = time.GetElapsedTime(started);
        telemetry.End(activity, invocation, took, fault);
        log.Write(invocation, took, fault);
        return fault switch { null => InvocationOutcome.Succeeded, AbandonedException => InvocationOutcome.Abandoned, _ => InvocationOutcome.Failed };
    }

    private async Task<Exception?> Run(Invocation invocation, CancellationTokenSource timeout)
    {
        try
        {
            if (invocation.Trigger is HttpContext http)
                http.RequestServices = invocation.InstanceServices;
            await UnlessAbandoned(_run(invocation), timeout.Token);
            return timeout.IsCancellationRequested ? new TimeoutException($"The function ran longer than host.json's functionTimeout, {host.FunctionTimeout}.") : null;
        }
#pragma warning disable CA1031 // Whatever an app's function throws ends that invocation, and nothing else.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return fault;
        }
    }

    /// <summary>A function that does not heed its token is left to itself after a while: what waits for it must not wait for ever.</summary>
    private async Task UnlessAbandoned(Task running, CancellationToken timeout)
    {
        var timedOut = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (timeout.UnsafeRegister(_ => timedOut.TrySetResult(), null))
        {
            if (await Task.WhenAny(running, timedOut.Task) == timedOut.Task
                && await Task.WhenAny(running, Task.Delay(s_grace, time, CancellationToken.None)) != running)
            {
                throw new AbandonedException(host.FunctionTimeout!.Value);
            }
        }

        await running;
    }

    private sealed class AbandonedException(TimeSpan timeout) : Exception(
        $"The function did not end when its token was cancelled after host.json's functionTimeout, {timeout}. It runs on here; in Azure the host ends the worker's process.");
}
