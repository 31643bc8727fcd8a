namespace EmbeddedFunctions.Middleware;

/// <summary>The rest of an invocation's pipeline.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);

/// <summary>A step around every invocation; one instance serves all of them.</summary>
public interface IFunctionsWorkerMiddleware
{
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
