using Microsoft.AspNetCore.Http;

namespace HostContract;

/// <summary>After <c>ConfigureFunctionsWebApplication</c>: makes a problem of any exception, and names its type.</summary>
internal sealed class GuardMiddleware : IFunctionsWorkerMiddleware
{
    /// <summary>In the items of an invocation: how many this object has seen, that one included.</summary>
    public const string Seen = nameof(Seen);

    private int _seen;

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        context.Items[Seen] = Interlocked.Increment(ref _seen);
        try
        {
            await next(context);
        }
#pragma warning disable CA1031 // Its type is what the case is about.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            context.GetInvocationResult().Value = TypedResults.Problem(fault.GetType().Name, statusCode: StatusCodes.Status418ImATeapot);
        }
    }
}

/// <summary>Before <c>ConfigureFunctionsWebApplication</c>: what it does comes too late for the client.</summary>
internal sealed class EarlyMiddleware : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (InvalidOperationException)
        {
            context.GetInvocationResult().Value = TypedResults.Problem("early", statusCode: StatusCodes.Status418ImATeapot);
        }
    }
}
