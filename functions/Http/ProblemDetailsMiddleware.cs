using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using Tracker.Log;

namespace Tracker.Http;

/// <summary>
/// Answers every failure of an HTTP function with problem details, and completes those that functions return. Results are written
/// after it has run, so it works on the invocation's result. To be added after <c>ConfigureFunctionsWebApplication</c>.
/// </summary>
internal sealed partial class ProblemDetailsMiddleware(ILogger<ProblemDetailsMiddleware> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        var traceId = ProblemStamp.TraceId(context.TraceContext.TraceParent, http);
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            context.GetInvocationResult().Value = Answer(failure, http, traceId);
        }

        if (Problem(context.GetInvocationResult().Value) is { } problem)
            ProblemStamp.Put(problem, http, traceId);
    }

    private IResult Answer(Exception failure, HttpContext http, string traceId)
    {
        switch (failure)
        {
            case OperationCanceledException or IOException when http.RequestAborted.IsCancellationRequested:
                return TypedResults.Empty;
            case RequestProblemException refused:
                return refused.Problem;
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return Problems.TooLarge();
            case BadHttpRequestException:
                return Problems.Invalid(JsonField.Whole, "The body did not arrive whole. Send it again.");
            case StorageUnavailableException:
                LogStorage(failure, http.Request.Method, PublicAddress.WithoutSecrets(http.Request), traceId);
                return Problems.StorageUnavailable();
            case OutcomeUnknownException:
                LogStorage(failure, http.Request.Method, PublicAddress.WithoutSecrets(http.Request), traceId);
                return Problems.OutcomeUnknown();
            default:
                LogFailed(failure, http.Request.Method, PublicAddress.WithoutSecrets(http.Request), traceId);
                return Problems.Internal();
        }
    }

    private static ProblemHttpResult? Problem(object? result) => result switch
    {
        ProblemHttpResult problem => problem,
        INestedHttpResult nested => Problem(nested.Result),
        _ => null,
    };

    [LoggerMessage(LogLevel.Warning, "{Method} {Path} was not answered by storage (trace {TraceId})")]
    private partial void LogStorage(Exception failure, string method, string path, string traceId);

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed (trace {TraceId})")]
    private partial void LogFailed(Exception failure, string method, string path, string traceId);
}
