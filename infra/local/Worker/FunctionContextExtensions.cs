using EmbeddedFunctions.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions;

/// <summary>What middleware and functions ask an invocation for.</summary>
public static class FunctionContextExtensions
{
    internal const string HttpContextKey = "HttpRequestContext";

    /// <summary>The request of an HTTP function; null for other triggers, and in middleware added before <c>ConfigureFunctionsWebApplication</c>.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context) =>
        context.Items.TryGetValue(HttpContextKey, out var value) ? value as HttpContext : null;

    public static InvocationResult GetInvocationResult(this FunctionContext context) => new ResultOf(Invocation.Of(context));

    /// <exception cref="InvalidOperationException">The result is of another type.</exception>
    public static InvocationResult<T> GetInvocationResult<T>(this FunctionContext context)
    {
        var invocation = Invocation.Of(context);
        return invocation.Result is T
            ? new ResultOf<T>(invocation)
            : throw new InvalidOperationException($"The function's result is {invocation.Result?.GetType().ToString() ?? "null"}, not {typeof(T)}.");
    }

    public static ILogger<T> GetLogger<T>(this FunctionContext context) => context.InstanceServices.GetRequiredService<ILogger<T>>();

    public static ILogger GetLogger(this FunctionContext context, string categoryName) =>
        context.InstanceServices.GetRequiredService<ILoggerFactory>().CreateLogger(categoryName);

    private sealed class ResultOf(Invocation invocation) : InvocationResult
    {
        public override object? Value { get => invocation.Result; set => invocation.Result = value; }
    }

    private sealed class ResultOf<T>(Invocation invocation) : InvocationResult<T>
    {
        public override T? Value { get => (T?)invocation.Result; set => invocation.Result = value; }
    }
}
